// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinetheme.h"

#include <QFrame>

namespace onset {

/// Explains the timeline's marks with samples drawn by the same code; closes on the next click.
class LegendPopup : public QFrame
{
    Q_OBJECT
public:
    LegendPopup(const TimelineTheme &theme, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintText(QPainter &painter, double y, const QString &text) const; ///< beside the sample
    void paintStates(QPainter &painter, double &y) const;
    void paintLines(QPainter &painter, double &y) const;
    void paintChanges(QPainter &painter, double &y) const;
    void paintOverview(QPainter &painter, double &y) const;

    TimelineTheme m_theme;
};

} // namespace onset
