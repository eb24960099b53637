// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The walk from proposal to proposal, with the loop around each.
#include "widgets/reviewloop.h"

#include "app/document/workspace.h"
#include "widgets/queue/queuewalk.h"
#include "widgets/reviewcommands.h"

#include <algorithm>

namespace onset {

namespace {

constexpr double kLoopMargin = 0.5; ///< seconds before and after a proposal under review

bool undecided(const Item &item)
{
    return item.state == SegmentState::Predicted;
}

} // namespace

void ReviewCommands::followItem()
{
    if (!m_reviewLoop)
        return;
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    const auto loop = m_workspace.playhead.loop();
    if (!item || !loop || !loop->overlaps(item->range))
        m_workspace.playhead.setLoop({}); // something else was chosen: the review's loop ends
    else if (const auto around = reviewLoop(item->range, m_workspace.playhead.frames().get());
             around != *loop)
        m_workspace.playhead.setLoop(around);
}

void ReviewCommands::next(int direction)
{
    if (m_queue && m_queue->step(direction))
        return;
    m_workspace.selection.selectNextUndecided(direction);
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (!item || !undecided(*item)) {
        if (m_reviewLoop)
            m_workspace.playhead.setLoop({});
        tell(tr("Nothing is left to decide in this video."));
        return;
    }
    visit(item->range, true);
}

void ReviewCommands::visit(const FrameRange &range, bool looping)
{
    emit recentre(range);
    auto &playhead = m_workspace.playhead;
    if (!looping) {
        playhead.request(range.start);
        return;
    }
    const auto around = reviewLoop(range, playhead.frames().get());
    playhead.setLoop(around);
    m_reviewLoop = true;
    playLoop(playhead, around);
}

void playLoop(Playhead &playhead, FrameRange range)
{
    playhead.setLoop(range);
    playhead.request(range.start);
    if (playhead.rate() < 0)
        playhead.setRate(1);
    playhead.play();
}

FrameRange reviewLoop(FrameRange range, const FrameTable *frames)
{
    if (!frames || frames->empty())
        return range;
    const FrameIndex end{std::clamp<std::int64_t>(range.end.value, 0, frames->size())};
    const auto first = frames->frameAtSeconds(frames->secondsOf(range.start) - kLoopMargin);
    const auto last = frames->nearestEdge(frames->secondsOf(end) + kLoopMargin);
    return {first, std::max(last, first + 1)};
}

void ReviewCommands::afterDecision(bool reviewing, bool wasUndecided)
{
    if ((!reviewing && !wasUndecided) || (m_queue && m_queue->decided()))
        return;
    if (reviewing) {
        next(1);
        return;
    }
    m_workspace.selection.selectNextUndecided(1);
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (item && undecided(*item))
        visit(item->range, false);
}

void ReviewCommands::toggleLoop()
{
    auto &playhead = m_workspace.playhead;
    const auto item = m_workspace.document.item(m_workspace.selection.item());
    if (playhead.loop() || !item) {
        if (!playhead.loop())
            needItem();
        playhead.setLoop({});
        return;
    }
    playhead.setLoop(item->range);
    playhead.request(item->range.start);
    playhead.play();
}

} // namespace onset
