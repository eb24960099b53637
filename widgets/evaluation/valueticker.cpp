// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/valueticker.h"

#include <qcustomplot.h>

#include <cmath>

namespace onset {

namespace {

class ValueTicker : public QCPAxisTicker
{
public:
    explicit ValueTicker(bool percent)
        : m_percent(percent)
    {}

protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        const double shown = m_percent ? tick * 100 : tick;
        if (!m_percent && std::abs(shown - std::round(shown)) > 1e-9)
            return {}; // no halves of a count
        const double rounded = std::round(shown * 1e6) / 1e6;
        return m_percent ? locale.toString(rounded, 'g', 6) + QStringLiteral(" %")
                         : locale.toString(rounded, 'f', 0);
    }

private:
    bool m_percent;
};

} // namespace

QSharedPointer<QCPAxisTicker> valueTicker(bool percent)
{
    return QSharedPointer<ValueTicker>::create(percent);
}

} // namespace onset
