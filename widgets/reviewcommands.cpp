// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reviewcommands.h"

#include "app/document/placetext.h"
#include "app/document/workspace.h"
#include "widgets/actions.h"
#include "widgets/queue/queuewalk.h"
#include "widgets/reviewloop.h"

#include <algorithm>
#include <iterator>

namespace onset {

namespace {

/// Whoever has not touched anything for so long was away, not at work.
constexpr double kLongestWork = 300.0;

bool undecided(const Item &item)
{
    return item.state == SegmentState::Predicted;
}

} // namespace

ReviewCommands::ReviewCommands(Workspace &workspace, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connectEditing(actions);
    connectReview(actions);
    m_worked.start();
    m_workspace.document.setWorkClock([this] {
        const double seconds = static_cast<double>(m_worked.restart()) / 1000.0;
        return std::min(seconds, kLongestWork);
    });
    connect(&m_workspace.selection, &Selection::itemChanged, this, [this] {
        m_worked.restart();
        followItem();
    });
    connect(&m_workspace.document, &Document::changed, this, &ReviewCommands::followItem);
    connect(&m_workspace.playhead, &Playhead::videoChanged, this, &ReviewCommands::clear);
    connect(&m_workspace.playhead, &Playhead::loopChanged, this, [this] {
        if (!m_workspace.playhead.loop())
            m_reviewLoop = false;
    });
}

ReviewCommands::~ReviewCommands()
{
    m_workspace.document.setWorkClock({});
}

void ReviewCommands::connectEditing(Actions &actions)
{
    const auto on = [&](const char *id, auto handler) { actions.on(QLatin1String(id), handler); };
    on("segment.setStart", [this] { setStart(); });
    on("segment.setEnd", [this] { setEnd(); });
    on("segment.edgeStart", [this] { chooseEdge(Edge::Start); });
    on("segment.edgeEnd", [this] { chooseEdge(Edge::End); });
    on("segment.nudgeBack", [this] { nudge(-1); });
    on("segment.nudgeForward", [this] { nudge(1); });
    on("segment.nudgeBackFive", [this] { nudge(-5); });
    on("segment.nudgeForwardFive", [this] { nudge(5); });
    on("segment.split", [this] { split(); });
    on("segment.merge", [this] { merge(); });
    on("segment.lock", [this] { toggleLock(); });
    on("segment.clear", [this] { clear(); });
}

void ReviewCommands::connectReview(Actions &actions)
{
    const auto on = [&](const char *id, auto handler) { actions.on(QLatin1String(id), handler); };
    on("review.next", [this] { next(1); });
    on("review.previous", [this] { next(-1); });
    on("review.accept", [this] { accept(false); });
    on("review.reject", [this] { reject(false); });
    on("review.acceptAlone", [this] { accept(true); });
    on("review.rejectAlone", [this] { reject(true); });
    on("review.loop", [this] { toggleLoop(); });
    on("review.reviewed", [this] { markReviewed(); });
    for (char digit = '1'; digit <= '9'; ++digit) {
        const std::string key(1, digit);
        actions.on(QStringLiteral("class.%1").arg(QLatin1Char(digit)),
                   [this, key] { applyClass(key, false); });
        actions.on(QStringLiteral("class.alone.%1").arg(QLatin1Char(digit)),
                   [this, key] { applyClass(key, true); });
    }
}

void ReviewCommands::setStart()
{
    const auto here = m_workspace.playhead.current();
    if (!here.valid())
        return;
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (item && here < item->range.end) {
        resize(item->id, {here, item->range.end});
        return;
    }
    m_workspace.selection.select({});
    m_pendingStart = here;
    createPending();
}

void ReviewCommands::setEnd()
{
    const auto here = m_workspace.playhead.current();
    if (!here.valid())
        return;
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (item && !m_pendingStart && here >= item->range.start) {
        resize(item->id, {item->range.start, here + 1}); // the frame shown is the last one inside
        return;
    }
    if (!m_pendingStart)
        m_workspace.selection.select({});
    m_pendingEnd = here + 1;
    createPending();
}

void ReviewCommands::createPending()
{
    if (m_pendingStart && m_pendingEnd && *m_pendingStart < *m_pendingEnd) {
        const FrameRange range{*m_pendingStart, *m_pendingEnd};
        auto chosen = m_workspace.selection.activeClass();
        if (!m_workspace.document.actionClass(chosen))
            chosen = kMotionClass;
        const auto made = m_workspace.document.requestCreate(m_workspace.selection.video(), chosen, range);
        m_pendingStart.reset();
        m_pendingEnd.reset();
        if (made)
            m_workspace.selection.select(*made);
        else
            refuse(made.error());
    } else if (m_pendingStart && m_pendingEnd) {
        // The two cross: the one set last begins anew.
        const auto here = m_workspace.playhead.current();
        if (*m_pendingStart == here)
            m_pendingEnd.reset();
        else
            m_pendingStart.reset();
    }
    emit pendingChanged();
}

void ReviewCommands::clear()
{
    const bool pending = m_pendingStart || m_pendingEnd;
    m_pendingStart.reset();
    m_pendingEnd.reset();
    if (pending) {
        emit pendingChanged();
        return; // the first press drops what was begun, the second deselects
    }
    if (m_reviewLoop)
        m_workspace.playhead.setLoop({});
    m_workspace.selection.select({});
}

void ReviewCommands::chooseEdge(Edge edge)
{
    m_workspace.selection.setEdge(edge);
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (item && !m_workspace.playhead.playing())
        m_workspace.playhead.request(edge == Edge::Start ? item->range.start : item->range.end - 1);
}

void ReviewCommands::nudge(std::int64_t frames)
{
    if (!needItem())
        return;
    const auto item = *m_workspace.document.item(m_workspace.selection.item());
    const auto edge = m_workspace.selection.edge();
    auto range = item.range;
    (edge == Edge::Start ? range.start : range.end).value += frames;
    resize(item.id, range);
    const auto now = m_workspace.document.item(m_workspace.selection.item());
    if (now && !m_workspace.playhead.playing())
        m_workspace.playhead.request(edge == Edge::Start ? now->range.start : now->range.end - 1);
}

void ReviewCommands::resize(const ItemId &item, FrameRange range)
{
    const auto changed = m_workspace.document.requestResize(item, range);
    if (!changed) {
        refuse(changed.error());
        return;
    }
    m_workspace.selection.select(*changed);
}

void ReviewCommands::split()
{
    if (!needItem())
        return;
    const auto second =
        m_workspace.document.requestSplit(m_workspace.selection.item(), m_workspace.playhead.current());
    if (second)
        m_workspace.selection.select(*second);
    else
        refuse(second.error());
}

void ReviewCommands::merge()
{
    if (!needItem())
        return;
    auto items = m_workspace.selection.items();
    if (items.size() < 2) {
        const auto first = *m_workspace.document.item(m_workspace.selection.item());
        const auto all = m_workspace.document.items(first.video);
        const auto next = std::ranges::find_if(all, [&](const Item &other) {
            return other.actionClass == first.actionClass && other.track == first.track &&
                   other.id != first.id && other.state != SegmentState::Rejected &&
                   other.range.start >= first.range.start;
        });
        if (next == all.end()) {
            tell(tr("There is no later segment of this class to merge with."));
            return;
        }
        items = {first.id, next->id};
    }
    const auto merged = m_workspace.document.requestMerge(items);
    if (merged)
        m_workspace.selection.select(*merged);
    else
        refuse(merged.error());
}

void ReviewCommands::toggleLock()
{
    const auto *id = std::get_if<SegmentId>(&m_workspace.selection.item());
    const auto *segment = id ? m_workspace.document.segment(*id) : nullptr;
    if (!segment) {
        tell(tr("Select a segment first; a proposal can be locked once it is accepted."));
        return;
    }
    const auto done = m_workspace.document.requestLock(*id, segment->state != SegmentState::Locked);
    if (!done)
        refuse(done.error());
}

void ReviewCommands::accept(bool alone)
{
    decide(alone, [this](const ItemId &item, std::optional<FrameRange> seen) -> Status {
        const auto done = m_workspace.document.requestAccept(item, seen);
        return done ? success() : Status(done.error());
    });
}

void ReviewCommands::reject(bool alone)
{
    decide(alone, [this](const ItemId &item, std::optional<FrameRange> seen) {
        return m_workspace.document.requestReject(item, seen);
    });
}

/// `alone`: what the review loop plays around it is said to show nothing else.
void ReviewCommands::decide(bool alone, const Request &request)
{
    if (!needItem())
        return;
    const auto item = *m_workspace.document.item(m_workspace.selection.item());
    const bool reviewing = m_reviewLoop;
    std::optional<FrameRange> seen;
    std::ptrdiff_t open = 0;
    if (alone) {
        seen = reviewLoop(item.range, m_workspace.playhead.frames().get());
        open = std::ssize(m_workspace.selection.undecided()) - (undecided(item) ? 1 : 0);
    }
    if (const auto done = request(item.id, seen); !done) {
        refuse(done.error());
        return;
    }
    if (seen)
        tellSeen(*seen, open - std::ssize(m_workspace.selection.undecided()));
    afterDecision(reviewing, undecided(item));
}

void ReviewCommands::tellSeen(const FrameRange &range, std::ptrdiff_t answered)
{
    const auto video = m_workspace.selection.video();
    const auto where = QStringLiteral("%1 – %2").arg(timeText(m_workspace.document, video, range.start),
                                                     timeText(m_workspace.document, video, range.end));
    tell(answered > 0
             ? tr("%1: reviewed for all classes; other proposals answered: %2.").arg(where).arg(answered)
             : tr("%1: reviewed for all classes.").arg(where));
}

void ReviewCommands::applyClass(const std::string &hotkey, bool alone)
{
    const auto classes = m_workspace.document.classes();
    const auto found = std::ranges::find(classes, hotkey, &ActionClass::hotkey);
    if (found == classes.end()) {
        tell(tr("No class has the key %1; give it to one in the Classes panel.")
                 .arg(QString::fromStdString(hotkey)));
        return;
    }
    m_workspace.selection.setActiveClass(found->id);
    if (!m_workspace.document.item(m_workspace.selection.item()))
        return;
    decide(alone, [this, id = found->id](const ItemId &item, std::optional<FrameRange> seen) -> Status {
        const auto changed = m_workspace.document.requestSetClass(item, id, seen);
        if (!changed)
            return changed.error();
        m_workspace.selection.select(*changed);
        return success();
    });
}

void ReviewCommands::markReviewed()
{
    if (m_queue && m_queue->reviewed())
        return;
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    const auto range = item ? std::optional(item->range) : m_workspace.playhead.loop();
    if (!range) {
        tell(tr("Select a segment or loop a stretch first; then R marks it as reviewed."));
        return;
    }
    std::vector<ClassId> visible;
    for (const auto &one : m_workspace.document.classes()) {
        if (one.visible)
            visible.push_back(one.id);
    }
    const auto done =
        m_workspace.document.requestMarkReviewed(m_workspace.selection.video(), *range, visible);
    if (!done)
        refuse(done.error());
}

bool ReviewCommands::needItem()
{
    if (m_workspace.document.item(m_workspace.selection.item()))
        return true;
    tell(tr("Select a segment or a proposal first."));
    return false;
}

void ReviewCommands::tell(const QString &text)
{
    emit m_workspace.notices.notice(Notices::Info, text, {});
}

void ReviewCommands::refuse(const Error &error)
{
    emit m_workspace.notices.notice(Notices::Warning, QString::fromStdString(error.message),
                                    QString::fromStdString(error.detail));
}

} // namespace onset
