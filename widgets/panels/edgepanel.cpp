// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/edgepanel.h"

#include "app/document/labels.h"
#include "app/document/timetext.h"
#include "app/document/workspace.h"
#include "widgets/video/picturetransform.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace onset {

namespace {

const QString kPurpose = QStringLiteral("edges");
constexpr int kGap = 6;
constexpr QSize kWithin(320, 240);

} // namespace

EdgePanel::EdgePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("edgePanel"));
    connect(&m_workspace.selection, &Selection::itemChanged, this, &EdgePanel::refresh);
    connect(&m_workspace.selection, &Selection::edgeChanged, this, [this] { update(); });
    connect(&m_workspace.document, &Document::changed, this, &EdgePanel::refresh);
    connect(&m_workspace.document, &Document::loaded, this, &EdgePanel::refresh);
    connect(&m_workspace.document, &Document::unloaded, this, &EdgePanel::refresh);
    connect(&m_workspace.pictures, &PictureFeed::ready, this, &EdgePanel::receive);
    refresh();
}

void EdgePanel::preview(const ItemId &item, Edge edge, FrameIndex frame, bool active)
{
    m_previewing = active;
    const auto current = m_workspace.document.item(item);
    if (!active || !current) {
        refresh();
        return;
    }
    auto range = current->range;
    (edge == Edge::Start ? range.start : range.end) = frame;
    if (!range.empty())
        request(range);
}

void EdgePanel::refresh()
{
    if (m_previewing)
        return;
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (item && !item->range.empty()) {
        request(item->range);
        return;
    }
    m_wanted.reset();
    m_pictures = {};
    update();
}

void EdgePanel::request(FrameRange range)
{
    const std::array wanted{range.start, range.end - 1};
    if (m_wanted != wanted) {
        m_wanted = wanted;
        const auto video = m_workspace.selection.video();
        m_workspace.pictures.request(kPurpose, video, {wanted[0], wanted[1]}, kWithin * devicePixelRatioF());
    }
    update();
}

void EdgePanel::receive(const QString &purpose, const ShownFrame &frame)
{
    if (purpose != kPurpose || !m_wanted || frame.video != m_workspace.selection.video())
        return;
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        if ((*m_wanted)[i] == frame.index)
            m_pictures[i] = frame;
    }
    update();
}

QRect EdgePanel::cell(int edge) const
{
    const int width = (this->width() - 3 * kGap) / 2;
    return {kGap + edge * (width + kGap), kGap, width, height() - 2 * kGap};
}

QString EdgePanel::caption(int edge) const
{
    const auto frame = (*m_wanted)[static_cast<std::size_t>(edge)];
    const auto &frames = m_workspace.playhead.frames();
    const auto seconds = frames ? formatTime(frames->secondsOf(frame)) : QString();
    return edge == 0 ? tr("First %1 · %2", "frame · time").arg(frame.value).arg(seconds)
                     : tr("Last %1 · %2", "frame · time").arg(frame.value).arg(seconds);
}

void EdgePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_wanted) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 6, -12, -6), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Select a segment or a proposal to see its first and last frame."));
        return;
    }
    for (int edge = 0; edge < 2; ++edge)
        paintEdge(painter, edge);
}

void EdgePanel::paintEdge(QPainter &painter, int edge)
{
    const auto area = cell(edge);
    const int line = fontMetrics().height() + 2;
    const QRect picture = area.adjusted(0, 0, 0, -line);
    painter.fillRect(picture, QColor(0x10, 0x12, 0x15));
    const auto &frame = m_pictures[static_cast<std::size_t>(edge)];
    if (frame.index == (*m_wanted)[static_cast<std::size_t>(edge)] && !frame.image.isNull()) {
        PictureTransform transform;
        transform.picture = frame.image.size();
        transform.rotation = frame.rotation;
        transform.sampleAspect = frame.sampleAspect;
        transform.view = picture.size();
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(picture.topLeft());
        painter.setTransform(transform.toView(), true);
        painter.drawImage(QPointF(), frame.image);
        paintPerson(painter, frame);
        painter.restore();
    }
    const bool chosen = static_cast<int>(m_workspace.selection.edge()) == edge;
    if (chosen) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(picture.adjusted(1, 1, -1, -1));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const auto text = fontMetrics().elidedText(caption(edge), Qt::ElideRight, area.width());
    painter.drawText(QRect(area.left(), picture.bottom() + 2, area.width(), line), Qt::AlignCenter, text);
}

void EdgePanel::paintPerson(QPainter &painter, const ShownFrame &frame) const
{
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    const auto *film = m_workspace.document.video(frame.video);
    const auto *track = item && item->track ? m_workspace.runs.track(*item->track) : nullptr;
    const auto box = track ? boxAt(*track, frame.index) : std::nullopt;
    if (!film || film->width <= 0 || !box || box->outside)
        return;
    const double scale = static_cast<double>(frame.image.width()) / film->width;
    QPen pen(trackColour(track->id), 2);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(box->x * scale, box->y * scale, box->width * scale, box->height * scale));
}

void EdgePanel::resizeEvent(QResizeEvent *)
{
    update();
}

void EdgePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

void EdgePanel::mousePressEvent(QMouseEvent *event)
{
    for (int edge = 0; edge < 2 && m_wanted; ++edge) {
        if (!cell(edge).contains(event->pos()))
            continue;
        m_workspace.selection.setEdge(edge == 0 ? Edge::Start : Edge::End);
        m_workspace.playhead.request((*m_wanted)[static_cast<std::size_t>(edge)]);
    }
}

} // namespace onset
