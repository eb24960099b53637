// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/video/trackoverlay.h"

#include "app/document/labels.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

/// Of the others while one person's segment is selected.
constexpr double kOthersOpacity = 0.6;

void paintCorners(QPainter &painter, const QRectF &box)
{
    constexpr double half = 2.5;
    for (const auto &corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
        painter.fillRect(QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half),
                         painter.pen().color());
}

void paintLabel(QPainter &painter, const QRectF &box, const QString &text, const QColor &colour)
{
    const QFontMetricsF metrics(painter.font());
    QRectF ground(box.left() - 1, box.top() - metrics.height() - 3, metrics.horizontalAdvance(text) + 8,
                  metrics.height() + 2);
    const QRectF view(painter.viewport());
    if (ground.top() < 0)
        ground.moveTop(std::max(0.0, box.top() + 1));
    ground.moveLeft(std::clamp(ground.left(), 0.0, std::max(0.0, view.width() - ground.width())));
    painter.fillRect(ground, colour);
    painter.setPen(colour.lightnessF() > 0.52F ? Qt::black : Qt::white);
    painter.drawText(ground, Qt::AlignCenter, text);
}

} // namespace

void paintBoxes(QPainter &painter, const QTransform &toView, const std::vector<LabelledBox> &boxes)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool anyChosen = std::ranges::any_of(boxes, &LabelledBox::chosen);
    for (const auto &[track, box, label, chosen] : boxes) {
        if (box.outside)
            continue;
        const auto colour = trackColour(track);
        const auto rect = toView.mapRect(QRectF(box.x, box.y, box.width, box.height));
        const double width = chosen ? 3 : box.keyFrame ? 2 : 1;
        painter.setOpacity(anyChosen && !chosen ? kOthersOpacity : 1.0);
        painter.setPen(QPen(chosen ? QColor(255, 255, 255, 220) : QColor(0, 0, 0, 140), width + 2));
        painter.drawRect(rect);
        painter.setPen(QPen(colour, width));
        painter.drawRect(rect);
        if (box.keyFrame)
            paintCorners(painter, rect);
        paintLabel(painter, rect, label, colour);
    }
    painter.restore();
}

void paintTrail(QPainter &painter, const QTransform &toView, const Track &track, FrameIndex frame,
                std::int64_t length)
{
    const auto after = std::ranges::upper_bound(track.boxes, frame, {}, &TrackBox::frame);
    const auto before = std::ranges::lower_bound(track.boxes, frame - length, {}, &TrackBox::frame);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    auto colour = trackColour(track.id);
    for (auto it = before; it != after && std::next(it) != after; ++it) {
        if (it->outside)
            continue;
        const auto &next = *std::next(it);
        const auto foot = [&](const TrackBox &box) {
            return toView.map(QPointF(box.x + box.width / 2, box.y + box.height));
        };
        const double age = static_cast<double>(frame - next.frame) / static_cast<double>(length);
        colour.setAlphaF(static_cast<float>(std::clamp(1.0 - age, 0.1, 1.0)));
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(foot(*it), foot(next));
    }
    painter.restore();
}

} // namespace onset
