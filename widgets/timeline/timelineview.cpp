// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include "app/document/workspace.h"
#include "widgets/timeline/legendpopup.h"
#include "widgets/timeline/timelinepainter.h"
#include "widgets/timeline/timelinetip.h"

#include <QEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace onset {
namespace {

constexpr double kZoomStep = 1.5;
constexpr int kMessageMs = 4000;
constexpr int kPanMs = 16;

} // namespace

TimelineView::TimelineView(Workspace &workspace, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_workspace(workspace)
    , m_scene(workspace)
    , m_keyOf(&TimelineMenu::defaultKey)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_messageTimer.setSingleShot(true);
    connect(&m_messageTimer, &QTimer::timeout, this, [this] {
        m_message.clear();
        overlayChanged();
    });
    m_panTimer.setInterval(kPanMs);
    connect(&m_panTimer, &QTimer::timeout, this, &TimelineView::panAtEnds);
    makeButtons();
    retranslate();
    applyTheme();
    connectWorkspace();
    videoChanged();
}

TimelineView::~TimelineView() = default;

void TimelineView::connectWorkspace()
{
    const Document &document = m_workspace.document;
    connect(&document, &Document::loaded, this, &TimelineView::contentsChanged);
    connect(&document, &Document::unloaded, this, &TimelineView::contentsChanged);
    connect(&document, &Document::changed, this, &TimelineView::contentsChanged);
    connect(&document, &Document::videosChanged, this, &TimelineView::contentsChanged);
    const RunStore &runs = m_workspace.runs;
    connect(&runs, &RunStore::shownRunChanged, this, &TimelineView::contentsChanged);
    connect(&runs, &RunStore::tracksChanged, this, &TimelineView::contentsChanged);
    connect(&runs, &RunStore::detectionsChanged, this, &TimelineView::contentsChanged);
    connect(&runs, &RunStore::videoChanged, this, &TimelineView::contentsChanged);
    connect(&runs, &RunStore::curvesChanged, this, &TimelineView::curvesChanged);
    connect(&runs, &RunStore::deriveSettingsChanged, this, &TimelineView::dropPicture);
    const Selection &selection = m_workspace.selection;
    connect(&selection, &Selection::videoChanged, this, &TimelineView::videoChanged);
    connect(&selection, &Selection::itemChanged, this, &TimelineView::selectionChanged);
    connect(&selection, &Selection::edgeChanged, this, &TimelineView::dropPicture);
    connect(&selection, &Selection::activeClassChanged, this, &TimelineView::activeClassChanged);
    connect(&m_workspace.changes, &ChangeStore::marksChanged, this, &TimelineView::contentsChanged);
    const Playhead &playhead = m_workspace.playhead;
    connect(&playhead, &Playhead::videoChanged, this, &TimelineView::framesChanged);
    connect(&playhead, &Playhead::shownChanged, this, &TimelineView::movePlayhead);
}

void TimelineView::makeButtons()
{
    const auto make = [this](const QString &text, auto slot) {
        auto *button = new QToolButton(viewport());
        button->setText(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setCursor(Qt::ArrowCursor);
        connect(button, &QToolButton::clicked, this, slot);
        return button;
    };
    m_modeButton = make(
        {}, [this] { setLaneMode(m_scene.mode() == LaneMode::Class ? LaneMode::Track : LaneMode::Class); });
    m_zoomOutButton = make(QStringLiteral("−"), &TimelineView::zoomOut);
    m_zoomInButton = make(QStringLiteral("+"), &TimelineView::zoomIn);
    m_fitButton = make(QStringLiteral("↔"), &TimelineView::fitAll);
    m_legendButton = make(QStringLiteral("?"), &TimelineView::showLegend);
    const int width = static_cast<int>(TimelineScene::kHeaderWidth) - 1;
    m_modeButton->setGeometry(4, 4, width - 8, 28);
    const int size = static_cast<int>(TimelineScene::kRulerHeight) - 2;
    QToolButton *const row[] = {m_zoomOutButton, m_zoomInButton, m_fitButton, m_legendButton};
    const int step = (width - 8) / 4;
    for (int i = 0; i < 4; ++i)
        row[i]->setGeometry(4 + i * step, static_cast<int>(TimelineScene::kOverviewHeight), step, size);
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline"));
    viewport()->setAccessibleName(tr("Timeline"));
    setStatusTip(
        tr("Shift+drag makes a segment, an edge drags, Ctrl+drag moves the selected segment, Alt turns "
           "snapping off, Ctrl+wheel zooms"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    const bool classes = m_scene.mode() == LaneMode::Class;
    m_modeButton->setText(classes ? tr("Lanes: classes") : tr("Lanes: people"));
    name(m_modeButton, classes ? tr("Show one lane a person") : tr("Show one lane a class"));
    name(m_zoomOutButton, tr("Zoom out"));
    name(m_zoomInButton, tr("Zoom in"));
    name(m_fitButton, tr("Show the whole video"));
    name(m_legendButton, tr("What the marks mean"));
}

void TimelineView::applyTheme()
{
    m_scene.theme = TimelineTheme::from(palette(), font());
    m_painter.reset();
    m_overviewStale = true;
    dropPicture();
}

const TimelineScene &TimelineView::scene()
{
    if (m_lanesStale) {
        m_lanesStale = false;
        m_knownCurves = m_workspace.runs.curves(m_workspace.runs.shownRun()).size();
        std::vector<LaneKey> before;
        for (const Lane &lane : m_scene.lanes())
            before.push_back(lane.key);
        m_scene.rebuild();
        updateScrollBar();
        // A gesture knows its lane by its place.
        const auto sameKey = [](const LaneKey &key, const Lane &lane) { return key == lane.key; };
        const auto &now = m_scene.lanes();
        if (m_gesture && !std::equal(before.begin(), before.end(), now.begin(), now.end(), sameKey))
            endGesture(false);
    }
    return m_scene;
}

void TimelineView::setKeyLookup(TimelineMenu::KeyOf keyOf)
{
    m_keyOf = std::move(keyOf);
}

void TimelineView::setComparedRun(RunId run)
{
    m_scene.setComparedRun(run);
    contentsChanged();
}

void TimelineView::dropPicture()
{
    m_pictureStale = true;
    viewport()->update();
}

void TimelineView::contentsChanged()
{
    m_lanesStale = true;
    m_overviewStale = true;
    m_hovered.reset();
    if (m_gestureItem) {
        // What is being dragged changed under the hand: its preview means nothing any more.
        const auto now = m_workspace.document.item(m_gestureItem->id);
        if (!now || now->range != m_gestureItem->range)
            endGesture(false);
    }
    dropPicture();
}

void TimelineView::curvesChanged()
{
    if (m_workspace.runs.curves(m_workspace.runs.shownRun()).size() != m_knownCurves)
        m_lanesStale = true;
    m_overviewStale = true;
    dropPicture();
}

void TimelineView::videoChanged()
{
    endGesture(false);
    m_activeTrack.reset();
    contentsChanged();
    framesChanged();
}

void TimelineView::framesChanged()
{
    const auto total = m_workspace.playhead.frameCount();
    const bool other = m_workspace.selection.video() != m_video || m_scene.scale.total == 0;
    m_video = m_workspace.selection.video();
    if (other || total != m_scene.scale.total) {
        endGesture(false);
        m_scene.scale.total = total;
        m_scene.scale.fitAll();
    }
    m_overviewStale = true;
    dropPicture();
}

void TimelineView::selectionChanged()
{
    if (underMouse())
        QToolTip::hideText(); // keys go on below it
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    setAccessibleDescription(item ? TimelineTip::summary(m_workspace, *item) : QString());
    if (item && item->video == m_video && m_scene.scale.total > 0 && !m_gesture) {
        if (!item->range.overlaps(m_scene.scale.visible()))
            m_scene.scale.centreOn(static_cast<double>(item->range.start.value + item->range.end.value) / 2);
        scene();
        revealLane(m_scene.laneOf(*item));
    }
    dropPicture();
}

void TimelineView::activeClassChanged(ClassId actionClass)
{
    if (m_scene.mode() == LaneMode::Class && m_scene.scale.total > 0 && !m_gesture) {
        scene();
        revealLane(m_scene.laneWith({actionClass, std::nullopt}));
    }
    dropPicture();
}

void TimelineView::revealLane(int lane)
{
    if (lane >= 0) {
        const QRectF lanes = m_scene.lanesRect();
        const QRectF rect = m_scene.laneRect(lane);
        if (rect.bottom() > lanes.bottom())
            m_scene.setScroll(m_scene.scroll() + rect.bottom() - lanes.bottom());
        if (rect.top() < lanes.top())
            m_scene.setScroll(m_scene.scroll() + rect.top() - lanes.top());
    }
    updateScrollBar();
}

std::optional<LaneKey> TimelineView::activeLane() const
{
    if (m_scene.mode() == LaneMode::Track)
        return LaneKey{{}, m_activeTrack};
    return LaneKey{m_workspace.selection.activeClass(), std::nullopt};
}

void TimelineView::fitAll()
{
    m_scene.scale.fitAll();
    sceneMoved();
}

void TimelineView::fitSelection()
{
    std::optional<FrameRange> all;
    for (const auto &id : m_workspace.selection.items()) {
        const auto item = m_workspace.document.item(id);
        if (item && item->video == m_video)
            all =
                all ? FrameRange{std::min(all->start, item->range.start), std::max(all->end, item->range.end)}
                    : item->range;
    }
    if (!all)
        return;
    fitRange(*all);
}

void TimelineView::fitRange(FrameRange range)
{
    m_scene.scale.fit(range, 0.5);
    sceneMoved();
}

void TimelineView::zoomIn()
{
    zoomBy(kZoomStep, m_scene.scale.left + m_scene.scale.width / 2);
}

void TimelineView::zoomOut()
{
    zoomBy(1 / kZoomStep, m_scene.scale.left + m_scene.scale.width / 2);
}

void TimelineView::zoomBy(double factor, double x)
{
    m_scene.scale.zoomAt(x, factor);
    sceneMoved();
}

void TimelineView::ensureVisible(FrameIndex frame)
{
    showSomebodyOn(frame);
    const double x = m_scene.scale.xOf(frame);
    if (x >= m_scene.scale.left && x + 1 < m_scene.scale.right())
        return;
    m_scene.scale.centreOn(static_cast<double>(frame.value) + 0.5);
    sceneMoved();
}

void TimelineView::showSomebodyOn(FrameIndex frame)
{
    if (m_scene.mode() != LaneMode::Track || m_gesture)
        return;
    const auto [first, last] = m_scene.visibleLanes();
    int nearest = -1;
    for (const auto &[track, box] : m_workspace.runs.boxesAt(frame)) {
        const int lane = m_scene.laneWith({{}, track->id});
        if (lane >= first && lane < last)
            return;
        if (lane >= 0 && (nearest < 0 || lane < nearest))
            nearest = lane;
    }
    if (nearest < 0)
        return;
    const QRectF rect = m_scene.laneRect(nearest);
    m_scene.setScroll(m_scene.scroll() + rect.top() - m_scene.lanesRect().top());
    updateScrollBar();
    dropPicture();
}

void TimelineView::setLaneMode(LaneMode mode)
{
    if (mode == m_scene.mode())
        return;
    endGesture(false);
    m_scene.setMode(mode);
    retranslate();
    contentsChanged();
    emit laneModeChanged(mode);
}

void TimelineView::laneUp()
{
    moveLane(-1);
}

void TimelineView::laneDown()
{
    moveLane(1);
}

void TimelineView::moveLane(int direction)
{
    const auto &lanes = scene().lanes();
    if (lanes.empty())
        return;
    const auto active = activeLane();
    const int now = active ? m_scene.laneWith(*active) : -1;
    const int last = static_cast<int>(lanes.size()) - 1;
    const int next = now < 0 ? (direction > 0 ? 0 : last) : std::clamp(now + direction, 0, last);
    activateLane(next);
    const QRectF rect = m_scene.laneRect(next);
    const QRectF area = m_scene.lanesRect();
    if (rect.top() < area.top())
        m_scene.setScroll(m_scene.scroll() + rect.top() - area.top());
    else if (rect.bottom() > area.bottom())
        m_scene.setScroll(m_scene.scroll() + rect.bottom() - area.bottom());
    sceneMoved();
}

void TimelineView::showLegend()
{
    auto *legend = new LegendPopup(m_scene.theme, this);
    legend->adjustSize();
    const QPoint above = viewport()->mapToGlobal(m_legendButton->geometry().topLeft());
    legend->move(above.x(), above.y() - legend->height());
    legend->show();
}

void TimelineView::updateScrollBar()
{
    const QSignalBlocker block(verticalScrollBar());
    verticalScrollBar()->setRange(0, static_cast<int>(m_scene.maximumScroll()));
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(m_scene.lanesRect().height())));
    verticalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setValue(static_cast<int>(m_scene.scroll()));
}

void TimelineView::previewEdge(const ItemId &item, Edge which, FrameIndex edge, bool active)
{
    emit edgePreview(item, which, edge, active);
}

void TimelineView::refuse(const QString &reason)
{
    m_message = reason;
    m_messageTimer.start(kMessageMs);
    overlayChanged();
    emit refused(reason);
}

void TimelineView::sceneMoved()
{
    updateScrollBar();
    dropPicture();
}

void TimelineView::overlayChanged()
{
    viewport()->update();
}

} // namespace onset
