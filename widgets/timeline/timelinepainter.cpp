// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepainter.h"

#include "app/document/labels.h"
#include "app/document/workspace.h"
#include "widgets/timeline/changepainter.h"
#include "widgets/timeline/curveraster.h"
#include "widgets/timeline/itemhit.h"
#include "widgets/timeline/rulerticks.h"
#include "widgets/timeline/timelinescene.h"
#include "widgets/timeline/timetext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace onset {
namespace {

constexpr double kLabelledWidth = 50; ///< narrower items have no room for text

void drawSwatch(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, 2.5, 2.5);
}

} // namespace

TimelinePainter::TimelinePainter(const TimelineScene &scene)
    : m_scene(scene)
    , m_segments(scene.theme)
{}

QImage TimelinePainter::draw(const QImage &overview, const std::optional<LaneKey> &active, double dpr)
{
    m_selected = m_scene.workspace().selection.items();
    QImage image((m_scene.size() * dpr).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    {
        QPainter painter(&image);
        drawGround(painter, overview, active);
    }
    drawCurves(image);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [first, last] = m_scene.visibleLanes();
    painter.setClipRect(m_scene.lanesRect());
    for (int lane = first; lane < last; ++lane)
        drawLane(painter, lane);
    painter.setClipRect(m_scene.headersRect());
    for (int lane = first; lane < last; ++lane)
        drawHeader(painter, lane, active && m_scene.lanes()[static_cast<std::size_t>(lane)].key == *active);
    painter.setClipping(false);
    drawRuler(painter);
    drawOverviewFrame(painter);
    drawHint(painter);
    return image;
}

void TimelinePainter::drawGround(QPainter &painter, const QImage &overview,
                                 const std::optional<LaneKey> &active)
{
    const TimelineTheme &theme = m_scene.theme;
    painter.fillRect(QRectF(QPointF(0, 0), m_scene.size()), theme.background);
    painter.fillRect(QRectF(0, 0, TimelineScene::kHeaderWidth, m_scene.size().height()), theme.header);
    painter.drawImage(m_scene.overviewRect().topLeft(), overview);
    const auto [first, last] = m_scene.visibleLanes();
    painter.setClipRect(m_scene.lanesRect());
    for (int lane = first; lane < last; ++lane) {
        const bool isActive = active && m_scene.lanes()[static_cast<std::size_t>(lane)].key == *active;
        QColor ground = lane % 2 ? theme.laneOdd : theme.laneEven;
        if (isActive)
            ground = mixed(ground, theme.accent, theme.dark ? 0.10 : 0.06);
        painter.fillRect(m_scene.laneRect(lane), ground);
    }
    if (const auto &frames = m_scene.workspace().playhead.frames()) {
        for (const RulerTick &tick : rulerTicks(m_scene.scale, *frames, 78)) {
            if (!tick.label.isEmpty())
                painter.fillRect(QRectF(std::round(m_scene.scale.xOf(tick.position)),
                                        m_scene.lanesRect().top(), 1, m_scene.lanesRect().height()),
                                 theme.grid);
        }
    }
}

void TimelinePainter::drawCurves(QImage &image)
{
    const RunStore &runs = m_scene.workspace().runs;
    const double dpr = image.devicePixelRatio();
    const auto [first, last] = m_scene.visibleLanes();
    for (int lane = first; lane < last; ++lane) {
        const Lane &l = m_scene.lanes()[static_cast<std::size_t>(lane)];
        const CurveAxis axis = m_scene.axis(lane);
        // What is scrolled half out of the lanes must not reach into the ruler.
        const QRectF rect = m_scene.axisRect(lane);
        if (rect.top() < m_scene.lanesRect().top() - rect.height())
            continue;
        const QColor colour = m_scene.theme.adapted(l.colour);
        if (const auto *curve = l.curve ? runs.curve(*l.curve) : nullptr)
            drawCurve(image, rect, shownColumns(runs, *curve, m_scene.scale, dpr), axis,
                      {withAlpha(colour, 215), withAlpha(colour, m_scene.theme.dark ? 84 : 72), 1.3, false});
        if (const auto *curve = l.comparedCurve ? runs.curve(*l.comparedCurve) : nullptr)
            drawCurve(image, rect, shownColumns(runs, *curve, m_scene.scale, dpr), axis,
                      {m_scene.theme.dimText, QColor(), 1.3, true});
    }
}

void TimelinePainter::drawLane(QPainter &painter, int lane)
{
    const QRectF rect = m_scene.laneRect(lane);
    const TimelineTheme &theme = m_scene.theme;
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.separator);
    drawReviewed(painter, lane);
    if (const auto y = m_scene.thresholdY(lane)) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.threshold, 1, Qt::CustomDashLine));
        QPen pen = painter.pen();
        pen.setDashPattern({6, 4});
        painter.setPen(pen);
        painter.drawLine(QPointF(rect.left(), std::round(*y)), QPointF(rect.right(), std::round(*y)));
        painter.setRenderHint(QPainter::Antialiasing);
    }
    drawItems(painter, lane);
    ChangePainter(theme).drawLane(painter, m_scene, lane);
}

void TimelinePainter::drawReviewed(QPainter &painter, int lane)
{
    const Workspace &workspace = m_scene.workspace();
    const ClassId actionClass = m_scene.lanes()[static_cast<std::size_t>(lane)].key.actionClass;
    if (m_scene.mode() != LaneMode::Class)
        return;
    const QRectF rect = m_scene.laneRect(lane);
    const FrameRange visible = m_scene.scale.visible();
    for (const Coverage &each : workspace.document.coverage(workspace.selection.video())) {
        const bool concerns = !each.actionClass.valid() || each.actionClass == actionClass;
        if (each.kind != CoverageKind::Reviewed || !concerns || !each.range.overlaps(visible))
            continue;
        const double x = std::max(rect.left(), m_scene.scale.xOf(each.range.start));
        const double right = std::min(rect.right(), m_scene.scale.xOf(each.range.end));
        painter.fillRect(QRectF(x, rect.bottom() - 4, std::max(1.0, right - x), 2.5), m_scene.theme.reviewed);
    }
}

QColor TimelinePainter::adapted(const QColor &colour)
{
    auto it = m_adapted.constFind(colour.rgb());
    if (it == m_adapted.constEnd())
        it = m_adapted.insert(colour.rgb(), m_scene.theme.adapted(colour));
    return *it;
}

SegmentLook TimelinePainter::lookOf(const LaneItem &each)
{
    const Selection &selection = m_scene.workspace().selection;
    SegmentLook look;
    look.colour = adapted(each.colour);
    look.state = each.item.state;
    look.provisional = each.item.provisional;
    look.selected = each.item.id == selection.item();
    look.further =
        !look.selected && std::find(m_selected.begin(), m_selected.end(), each.item.id) != m_selected.end();
    if (look.selected)
        look.edge = selection.edge();
    return look;
}

void TimelinePainter::drawItems(QPainter &painter, int lane)
{
    const Lane &l = m_scene.lanes()[static_cast<std::size_t>(lane)];
    const auto [first, last] = l.candidates(m_scene.scale.visible());
    const double left = m_scene.lanesRect().left() - 12;
    const double right = m_scene.lanesRect().right() + 12;
    std::vector<double> drawnTo(static_cast<std::size_t>(l.rows), left - 1);
    std::vector<const LaneItem *> marked;
    for (auto i = first; i < last; ++i) {
        const LaneItem &each = l.items[i];
        QRectF rect = m_scene.itemRectOf(lane, each);
        if (rect.right() < left || rect.left() > right || each.item.id == m_scene.hidden)
            continue;
        // Thousands of items on the same pixels look like one.
        double &covered = drawnTo[static_cast<std::size_t>(each.row)];
        SegmentLook look = lookOf(each);
        if (look.selected || look.further) {
            marked.push_back(&each);
            continue;
        }
        if (rect.right() <= covered + 0.75)
            continue;
        covered = std::max(covered, rect.right());
        rect.setLeft(std::max(rect.left(), left));
        rect.setRight(std::min(rect.right(), right));
        if (rect.width() >= kLabelledWidth)
            look.label = label(m_scene, each.item);
        painter.setRenderHint(QPainter::Antialiasing, !SegmentPainter::isSmall(rect, look));
        m_segments.draw(painter, rect, look);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LaneItem *each : marked) {
        SegmentLook look = lookOf(*each);
        look.label = label(m_scene, each->item);
        m_segments.draw(painter, m_scene.itemRectOf(lane, *each), look);
    }
}

QStringList TimelinePainter::label(const TimelineScene &scene, const Item &item)
{
    QStringList parts;
    const Workspace &workspace = scene.workspace();
    if (scene.mode() == LaneMode::Track) {
        if (const ActionClass *actionClass = workspace.document.actionClass(item.actionClass))
            parts << QString::fromStdString(actionClass->name);
    } else if (item.track) {
        parts << trackText(*item.track, workspace.runs.track(*item.track));
    }
    if (item.state == SegmentState::Predicted)
        parts << QString::number(item.score, 'f', 2);
    if (const auto &frames = workspace.playhead.frames()) {
        const double seconds = frames->secondsOf(item.range.end) - frames->secondsOf(item.range.start);
        parts << (seconds < 60 ? tr("%1 s").arg(seconds, 0, 'f', 1) : timeText(seconds, 0));
    }
    return parts;
}

void TimelinePainter::drawRuler(QPainter &painter)
{
    const TimelineTheme &theme = m_scene.theme;
    const QRectF rect = m_scene.rulerRect();
    painter.fillRect(rect, theme.header);
    painter.fillRect(QRectF(0, rect.bottom() - 1, rect.right(), 1), theme.separator);
    const auto &frames = m_scene.workspace().playhead.frames();
    if (!frames)
        return;
    painter.setClipRect(rect);
    painter.setFont(theme.smallFont);
    const QFontMetricsF metrics(theme.smallFont);
    for (const RulerTick &tick : rulerTicks(m_scene.scale, *frames, 78)) {
        const double x = std::round(m_scene.scale.xOf(tick.position));
        const bool major = !tick.label.isEmpty();
        const double length = major ? 9 : 4;
        painter.fillRect(QRectF(x, rect.bottom() - 1 - length, 1, length),
                         major ? theme.dimText : theme.separator);
        if (!major)
            continue;
        painter.setPen(theme.dimText);
        painter.drawText(QPointF(x + 4, rect.top() + 3 + metrics.ascent()), tick.label);
    }
    painter.setClipping(false);
}

void TimelinePainter::drawHeader(QPainter &painter, int lane, bool active)
{
    const Lane &l = m_scene.lanes()[static_cast<std::size_t>(lane)];
    const TimelineTheme &theme = m_scene.theme;
    const QRectF whole = m_scene.laneRect(lane);
    const QRectF rect(0, whole.top(), TimelineScene::kHeaderWidth, whole.height());
    if (active) {
        painter.fillRect(rect, mixed(theme.header, theme.accent, theme.dark ? 0.22 : 0.14));
        painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), theme.accent);
    }
    painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), theme.separator);
    painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), theme.separator);

    const double middle = rect.top() + std::min(rect.height() / 2, 20.0);
    drawSwatch(painter, QRectF(10, middle - 6, 12, 12), theme.adapted(l.colour));
    const QFont &font = active ? theme.boldFont : theme.font;
    const QFontMetricsF metrics(font);
    const bool handle = m_scene.thresholdY(lane).has_value();
    const QRectF handleRect = m_scene.thresholdHandle(lane);
    // Names make room for the threshold's handle only where it stands beside them.
    const auto end = [&](double top, double bottom) {
        return rect.right() - (handle && handleRect.top() < bottom && handleRect.bottom() > top ? 44 : 8);
    };
    double right = end(middle - 8, middle + 8);
    if (!l.badge.isEmpty()) {
        const QRectF key(right - 17, middle - 8, 16, 16);
        painter.setPen(QPen(theme.separator, 1));
        painter.setBrush(theme.background);
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(theme.dimText);
        painter.setFont(theme.smallFont);
        painter.drawText(key, Qt::AlignCenter, l.badge);
        right -= 21;
    }
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QPointF(29, middle + metrics.capHeight() / 2),
                     metrics.elidedText(l.title, Qt::ElideRight, right - 29));
    const double below = middle + 10 + QFontMetricsF(theme.smallFont).ascent();
    if (below + 4 < rect.bottom()) {
        painter.setFont(theme.smallFont);
        painter.setPen(theme.dimText);
        painter.drawText(QPointF(29, below), tr("Segments: %1").arg(l.items.size()));
    }
    if (handle)
        drawThresholdHandle(painter, lane);
}

void TimelinePainter::drawThresholdHandle(QPainter &painter, int lane)
{
    const TimelineTheme &theme = m_scene.theme;
    const QRectF rect = m_scene.thresholdHandle(lane).adjusted(2, 0.5, -1, -0.5);
    QPainterPath path;
    path.moveTo(rect.left() + 3, rect.top());
    path.lineTo(rect.right() - 6, rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.right() - 6, rect.bottom());
    path.lineTo(rect.left() + 3, rect.bottom());
    path.quadTo(rect.left(), rect.bottom(), rect.left(), rect.bottom() - 3);
    path.lineTo(rect.left(), rect.top() + 3);
    path.quadTo(rect.left(), rect.top(), rect.left() + 3, rect.top());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.threshold);
    painter.drawPath(path);
    painter.setPen(theme.dark ? QColor(0x20, 0x18, 0x00) : QColor(Qt::white));
    painter.setFont(theme.smallFont);
    const double threshold = m_scene.workspace().runs.deriveSettings().threshold;
    painter.drawText(rect.adjusted(0, 0, -5, 0), Qt::AlignCenter, QString::number(threshold, 'f', 2));
}

void TimelinePainter::drawOverviewFrame(QPainter &painter)
{
    const TimelineTheme &theme = m_scene.theme;
    const QRectF rect = m_scene.overviewRect();
    painter.fillRect(QRectF(0, rect.bottom() - 1, rect.right(), 1), theme.separator);
    painter.fillRect(QRectF(TimelineScene::kHeaderWidth - 1, 0, 1, m_scene.lanesRect().top()),
                     theme.separator);
    if (m_scene.scale.total == 0 || m_scene.scale.showsAll())
        return;
    const QRectF window = m_scene.overviewWindow().adjusted(0.5, 0.5, -0.5, -1.5);
    const QColor veil = withAlpha(theme.header, 150);
    painter.fillRect(QRectF(rect.left(), 0, window.left() - rect.left(), rect.height() - 1), veil);
    painter.fillRect(QRectF(window.right(), 0, rect.right() - window.right(), rect.height() - 1), veil);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(withAlpha(theme.accent, 28));
    painter.drawRoundedRect(window, 2, 2);
}

QString TimelinePainter::hint() const
{
    const Workspace &workspace = m_scene.workspace();
    if (!workspace.selection.video().valid())
        return tr("Open a video to begin");
    if (workspace.playhead.frameCount() == 0)
        return tr("Reading the video’s frames …");
    if (m_scene.lanes().empty())
        return tr("No visible class. Make one, or show one, in the class palette");
    if (!m_scene.hasContent())
        return tr("Press I and O to mark an action, or run detection (Ctrl+D)");
    return {};
}

void TimelinePainter::drawHint(QPainter &painter)
{
    const QString text = hint();
    if (text.isEmpty())
        return;
    const TimelineTheme &theme = m_scene.theme;
    const QFontMetricsF metrics(theme.font);
    const QRectF area = m_scene.lanesRect();
    QRectF bubble = metrics.boundingRect(area, Qt::AlignCenter | Qt::TextWordWrap, text);
    bubble = bubble.adjusted(-14, -8, 14, 8);
    painter.setPen(QPen(theme.separator, 1));
    painter.setBrush(theme.header);
    painter.drawRoundedRect(bubble, 6, 6);
    painter.setPen(theme.dimText);
    painter.setFont(theme.font);
    painter.drawText(bubble, Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace onset
