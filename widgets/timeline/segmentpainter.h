// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinetheme.h"

#include "app/document/item.h"

#include <QBrush>
#include <QHash>
#include <QRectF>
#include <QStaticText>
#include <QStringList>

class QPainter;

namespace onset {

/// How an item is to be drawn.
struct SegmentLook
{
    QColor colour; ///< of its class, adapted to the theme
    SegmentState state = SegmentState::Human;
    bool provisional = false;
    bool selected = false;
    bool further = false; ///< selected too, not the current one
    std::optional<Edge> edge;
    QStringList label; ///< its parts, as many of the first as there is room for
};

/// Draws items so that their states differ by pattern, border and icon, not by colour alone:
/// predicted hatched and dashed; provisional dotted; accepted filled with a check mark; edited filled, both
/// ends barred, with a pencil; rejected a thin struck bar with a cross; by hand densely filled with a person;
/// locked double-bordered with a padlock. Keeps brushes between calls. GUI thread.
class SegmentPainter
{
public:
    explicit SegmentPainter(const TimelineTheme &theme);

    void draw(QPainter &painter, const QRectF &rect, const SegmentLook &look);
    /// Whether draw() shows an item of that width as a plain rectangle, which needs no antialiasing.
    static bool isSmall(const QRectF &rect, const SegmentLook &look);
    /// The mark for a state, within a square.
    void drawIcon(QPainter &painter, const QRectF &square, const SegmentLook &look) const;

private:
    QBrush fill(const SegmentLook &look);
    void drawRejected(QPainter &painter, const QRectF &rect, const SegmentLook &look);
    void drawSmall(QPainter &painter, const QRectF &rect, const SegmentLook &look);
    void drawBorder(QPainter &painter, const QRectF &rect, const SegmentLook &look);
    void drawSelection(QPainter &painter, const QRectF &rect, const SegmentLook &look);
    void drawText(QPainter &painter, const QRectF &rect, const SegmentLook &look);

    TimelineTheme m_theme;
    /// A text laid out once: the same scores and lengths come again and again.
    struct Text
    {
        QStaticText layout;
        double width = 0;
    };
    const Text &textOf(const QString &text);
    const Text *fitted(QStringList parts, double room);

    QHash<quint64, QBrush> m_hatches; ///< by colour and spacing
    QHash<QString, Text> m_texts;
};

} // namespace onset
