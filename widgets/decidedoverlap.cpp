// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decidedoverlap.h"

#include <QSettings>

namespace onset {

namespace {

const QString kKey = QStringLiteral("review/decidedOverlap");
constexpr double kUsual = 0.5;

} // namespace

double storedDecidedOverlap()
{
    return QSettings().value(kKey, kUsual).toDouble();
}

void storeDecidedOverlap(double overlap)
{
    QSettings().setValue(kKey, overlap);
}

} // namespace onset
