// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/changewalk.h"

#include "app/document/workspace.h"
#include "widgets/reviewloop.h"

#include <algorithm>

namespace onset {

ChangeWalk::ChangeWalk(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    // Queued: who else listens to the new video may still clear the selection.
    connect(&m_workspace.playhead, &Playhead::videoChanged, this, &ChangeWalk::arrive, Qt::QueuedConnection);
    connect(&m_workspace.selection, &Selection::videoChanged, this, &ChangeWalk::arrive,
            Qt::QueuedConnection);
    connect(&m_workspace.document, &Document::unloaded, this, [this] { m_wanted.reset(); });
}

void ChangeWalk::open(const RunChange &change)
{
    m_wanted = change;
    if (m_workspace.playhead.video() != shownOf(change).video)
        emit m_workspace.requests.openVideo(shownOf(change).video);
    arrive();
}

void ChangeWalk::arrive()
{
    auto &playhead = m_workspace.playhead;
    if (!m_wanted || playhead.video() != shownOf(*m_wanted).video || playhead.frameCount() == 0 ||
        m_workspace.selection.video() != shownOf(*m_wanted).video)
        return;
    const auto change = *m_wanted;
    m_wanted.reset();
    if (const auto &report = m_workspace.changes.report())
        m_workspace.runs.setShownRun(report->after);
    const ItemId now = change.after ? ItemId{change.after->id} : ItemId{};
    m_workspace.selection.select(m_workspace.document.item(now) ? now : ItemId{});
    auto range = shownOf(change).range;
    if (change.before) // where it was before is worth a look, too
        range = {std::min(range.start, change.before->range.start),
                 std::max(range.end, change.before->range.end)};
    const auto around = reviewLoop(range, playhead.frames().get());
    playhead.setLoop(around);
    playhead.request(around.start);
    if (playhead.rate() < 0)
        playhead.setRate(1);
    playhead.play();
    emit arrived();
}

} // namespace onset
