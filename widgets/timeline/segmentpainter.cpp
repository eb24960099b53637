// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/segmentpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kDetailWidth = 14; ///< narrower items are plain rectangles
constexpr double kIconSize = 11;
constexpr double kIconWidth = 20; ///< items at least that wide have one
constexpr double kRadius = 3;
constexpr double kRejectedHeight = 8;
constexpr int kMaxTexts = 5000;

QPixmap hatchTile(const QColor &colour, int spacing)
{
    QPixmap tile(spacing, spacing);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.3));
    for (const int offset : {-spacing, 0, spacing})
        painter.drawLine(QPointF(offset - 1, spacing + 1), QPointF(offset + spacing + 1, -1));
    return tile;
}

QPixmap dotTile(const QColor &colour)
{
    QPixmap tile(6, 6);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(1.5, 1.5), 1.0, 1.0);
    painter.drawEllipse(QPointF(4.5, 4.5), 1.0, 1.0);
    return tile;
}

void drawCheck(QPainter &painter)
{
    painter.drawPolyline(QPolygonF{{0.12, 0.55}, {0.40, 0.82}, {0.90, 0.22}});
}

void drawCross(QPainter &painter)
{
    painter.drawLine(QPointF(0.2, 0.2), QPointF(0.8, 0.8));
    painter.drawLine(QPointF(0.8, 0.2), QPointF(0.2, 0.8));
}

void drawPencil(QPainter &painter)
{
    painter.drawPolygon(QPolygonF{{0.10, 0.90}, {0.18, 0.62}, {0.70, 0.10}, {0.90, 0.30}, {0.38, 0.82}});
    painter.drawLine(QPointF(0.58, 0.22), QPointF(0.78, 0.42));
}

void drawPerson(QPainter &painter, const QColor &colour)
{
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(0.5, 0.27), 0.17, 0.17);
    QPainterPath body;
    body.moveTo(0.14, 0.95);
    body.cubicTo(0.14, 0.42, 0.86, 0.42, 0.86, 0.95);
    body.closeSubpath();
    painter.drawPath(body);
}

void drawPadlock(QPainter &painter, const QColor &colour)
{
    painter.drawArc(QRectF(0.28, 0.08, 0.44, 0.66), 0, 180 * 16);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.16, 0.44, 0.68, 0.50), 0.08, 0.08);
}

void drawDots(QPainter &painter, const QColor &colour)
{
    painter.setBrush(colour);
    for (const double x : {0.18, 0.5, 0.82})
        painter.drawEllipse(QPointF(x, 0.55), 0.07, 0.07);
}

} // namespace

SegmentPainter::SegmentPainter(const TimelineTheme &theme)
    : m_theme(theme)
{}

QBrush SegmentPainter::fill(const SegmentLook &look)
{
    switch (look.state) {
    case SegmentState::Human:
    case SegmentState::Locked:
        return withAlpha(look.colour, m_theme.dark ? 138 : 118);
    case SegmentState::Accepted:
    case SegmentState::Edited:
        return withAlpha(look.colour, m_theme.dark ? 92 : 80);
    default:
        break;
    }
    const quint64 key = (quint64{look.colour.rgb()} << 1) | (look.provisional ? 1U : 0U);
    auto it = m_hatches.find(key);
    if (it == m_hatches.end()) {
        const QColor ink = withAlpha(look.colour, m_theme.dark ? 120 : 125);
        it = m_hatches.insert(key, QBrush(look.provisional ? dotTile(ink) : hatchTile(ink, 7)));
    }
    return *it;
}

void SegmentPainter::draw(QPainter &painter, const QRectF &rect, const SegmentLook &look)
{
    if (rect.width() < kDetailWidth) {
        drawSmall(painter, rect, look);
    } else if (look.state == SegmentState::Rejected) {
        drawRejected(painter, rect, look);
    } else {
        painter.setPen(Qt::NoPen);
        if (look.state == SegmentState::Predicted)
            painter.fillRect(rect, withAlpha(look.colour, m_theme.dark ? 26 : 24));
        painter.setBrush(fill(look));
        painter.drawRoundedRect(rect, kRadius, kRadius);
        drawBorder(painter, rect, look);
        drawText(painter, rect, look);
    }
    if (look.selected || look.further)
        drawSelection(painter, rect, look);
}

bool SegmentPainter::isSmall(const QRectF &rect, const SegmentLook &look)
{
    return rect.width() < kDetailWidth && !look.selected && !look.further;
}

void SegmentPainter::drawSmall(QPainter &painter, const QRectF &exact, const SegmentLook &look)
{
    // Whole pixels: thousands of these are seen at once, and blending half-covered ones costs ten times more.
    const QRect rect = exact.toRect();
    const QColor ink =
        look.state == SegmentState::Rejected ? mixed(look.colour, m_theme.dimText, 0.6) : look.colour;
    if (look.state == SegmentState::Rejected) {
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 2), ink);
        painter.fillRect(QRect(rect.left(), rect.center().y() - 3, 1, 8), ink);
        return;
    }
    const bool decided = look.state != SegmentState::Predicted;
    painter.fillRect(rect, withAlpha(ink, decided ? 130 : 50));
    // The hollow outline of what nobody decided stays visible down to two pixels.
    const QColor border = withAlpha(ink, decided ? 255 : 170);
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), border);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), decided ? 2 : 1), border);
    if (rect.width() >= 4)
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), border);
}

void SegmentPainter::drawRejected(QPainter &painter, const QRectF &rect, const SegmentLook &look)
{
    const QColor ink = mixed(look.colour, m_theme.dimText, 0.6);
    QRectF bar(rect.left(), rect.center().y() - kRejectedHeight / 2, rect.width(), kRejectedHeight);
    painter.fillRect(bar, withAlpha(ink, 40));
    painter.fillRect(QRectF(bar.left(), bar.center().y() - 0.75, bar.width(), 1.5), ink);
    painter.fillRect(QRectF(bar.left(), bar.top(), 1.5, bar.height()), ink);
    painter.fillRect(QRectF(bar.right() - 1.5, bar.top(), 1.5, bar.height()), ink);
    if (rect.width() < kIconWidth)
        return;
    const QRectF square(bar.center().x() - kIconSize / 2, bar.center().y() - kIconSize / 2, kIconSize,
                        kIconSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.background);
    painter.drawEllipse(square.adjusted(-1, -1, 1, 1));
    drawIcon(painter, square, look);
}

void SegmentPainter::drawBorder(QPainter &painter, const QRectF &rect, const SegmentLook &look)
{
    painter.setBrush(Qt::NoBrush);
    QPen pen(look.colour, 1.25);
    if (look.state == SegmentState::Predicted) {
        pen.setDashPattern(look.provisional ? QVector<qreal>{1, 3} : QVector<qreal>{4, 3});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(pen);
    const QRectF inner = rect.adjusted(0.6, 0.6, -0.6, -0.6);
    painter.drawRoundedRect(inner, kRadius, kRadius);
    if (look.state == SegmentState::Locked)
        painter.drawRoundedRect(inner.adjusted(2.4, 2.4, -2.4, -2.4), 1.5, 1.5);
    if (look.state == SegmentState::Edited) {
        painter.fillRect(QRectF(rect.left(), rect.top() + 1, 3, rect.height() - 2), look.colour);
        painter.fillRect(QRectF(rect.right() - 3, rect.top() + 1, 3, rect.height() - 2), look.colour);
    }
}

void SegmentPainter::drawSelection(QPainter &painter, const QRectF &rect, const SegmentLook &look)
{
    painter.setBrush(Qt::NoBrush);
    QPen pen(m_theme.dark ? m_theme.text : m_theme.accent.darker(115), look.selected ? 2.2 : 1.6);
    if (look.further && !look.selected)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), kRadius + 1, kRadius + 1);
    if (!look.selected || !look.edge)
        return;
    // The edge that , and . move: a bar with a handle on both ends, outside of the item's own border.
    const double x = *look.edge == Edge::Start ? rect.left() - 1 : rect.right() + 1;
    const QColor mark = m_theme.accent;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawRect(QRectF(x - 2, rect.top() - 2, 4, rect.height() + 4));
    painter.setPen(QPen(m_theme.background, 1));
    painter.drawEllipse(QPointF(x, rect.center().y()), 5, 5);
    painter.setPen(QPen(m_theme.onAccent, 1.4));
    const double tip = *look.edge == Edge::Start ? -1.5 : 1.5;
    painter.drawPolyline(QPolygonF{{x - tip, rect.center().y() - 2.2},
                                   {x + tip, rect.center().y()},
                                   {x - tip, rect.center().y() + 2.2}});
}

void SegmentPainter::drawIcon(QPainter &painter, const QRectF &square, const SegmentLook &look) const
{
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(square.width(), square.height());
    const QColor ink = look.state == SegmentState::Rejected ? mixed(look.colour, m_theme.dimText, 0.6)
                                                            : mixed(look.colour, m_theme.text, 0.55);
    painter.setPen(QPen(ink, 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (look.state) {
    case SegmentState::Predicted:
        if (look.provisional)
            drawDots(painter, ink);
        else
            painter.drawEllipse(QPointF(0.5, 0.5), 0.32, 0.32);
        break;
    case SegmentState::Accepted:
        drawCheck(painter);
        break;
    case SegmentState::Edited:
        drawPencil(painter);
        break;
    case SegmentState::Rejected:
        drawCross(painter);
        break;
    case SegmentState::Human:
        drawPerson(painter, ink);
        break;
    case SegmentState::Locked:
        drawPadlock(painter, ink);
        break;
    }
    painter.restore();
}

void SegmentPainter::drawText(QPainter &painter, const QRectF &rect, const SegmentLook &look)
{
    if (rect.width() < kIconWidth || rect.height() < kIconSize + 3)
        return;
    // A segment that begins left of the view keeps its label in the view.
    const double left = std::max(rect.left(), painter.clipBoundingRect().left()) + 5;
    const double middle = rect.top() + std::min(rect.height() / 2, 10.0);
    const QRectF square(left, middle - kIconSize / 2, kIconSize, kIconSize);
    if (square.right() + 2 > rect.right())
        return;
    drawIcon(painter, square, look);
    const Text *text = fitted(look.label, rect.right() - square.right() - 9);
    if (!text)
        return;
    if (look.state == SegmentState::Predicted) {
        // Letters on hatching are hard to read: a plate keeps it away from them.
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(m_theme.background, 200));
        painter.drawRoundedRect(QRectF(left - 3, middle - 7.5, square.right() + 11 - left + text->width, 15),
                                2, 2);
        drawIcon(painter, square, look);
    }
    painter.setFont(m_theme.smallFont);
    painter.setPen(m_theme.text);
    painter.drawStaticText(QPointF(square.right() + 4, middle - text->layout.size().height() / 2),
                           text->layout);
}

const SegmentPainter::Text &SegmentPainter::textOf(const QString &text)
{
    if (m_texts.size() >= kMaxTexts)
        m_texts.clear();
    auto it = m_texts.find(text);
    if (it == m_texts.end()) {
        Text made{QStaticText(text), QFontMetricsF(m_theme.smallFont).horizontalAdvance(text)};
        made.layout.setTextFormat(Qt::PlainText);
        made.layout.prepare(QTransform(), m_theme.smallFont);
        it = m_texts.insert(text, made);
    }
    return *it;
}

const SegmentPainter::Text *SegmentPainter::fitted(QStringList parts, double room)
{
    const QFontMetricsF metrics(m_theme.smallFont);
    while (!parts.isEmpty()) {
        const QString joined = parts.join(QStringLiteral(" · "));
        if (const Text &text = textOf(joined); text.width <= room)
            return &text;
        if (parts.size() == 1)
            return room < metrics.averageCharWidth() * 6
                       ? nullptr
                       : &textOf(metrics.elidedText(joined, Qt::ElideRight, room));
        parts.removeLast();
    }
    return nullptr;
}

} // namespace onset
