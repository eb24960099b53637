// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/changewalk.h"

#include "app/document/workspace.h"
#include "widgets/reviewloop.h"
#include "widgets/videovisit.h"

#include <algorithm>
#include <utility>

namespace onset {

ChangeWalk::ChangeWalk(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_visit(new VideoVisit(workspace, this))
{
    connect(m_visit, &VideoVisit::arrived, this, &ChangeWalk::arrive);
    connect(&m_workspace.runs, &RunStore::detectionsChanged, this, &ChangeWalk::selectFound);
    // Who chose something else meanwhile stays there.
    connect(&m_workspace.selection, &Selection::itemChanged, this, [this] { m_found = {}; });
    connect(&m_workspace.document, &Document::unloaded, this, [this] {
        m_wanted.reset();
        m_found = {};
    });
}

void ChangeWalk::open(const RunChange &change)
{
    m_wanted = change;
    m_found = {};
    m_visit->go(shownOf(change).video);
}

void ChangeWalk::arrive()
{
    if (!m_wanted)
        return;
    const auto change = *m_wanted;
    m_wanted.reset();
    if (const auto &report = m_workspace.changes.report())
        m_workspace.runs.setShownRun(report->after);
    if (change.after)
        m_workspace.runs.reveal(change.after->id);
    m_workspace.selection.select({});
    m_workspace.selection.setActiveClass(shownOf(change).actionClass); // its lane, whether or not it is there
    m_found = change.after ? change.after->id : DetectionId{};
    selectFound();
    auto range = shownOf(change).range;
    if (change.before) // where it was before is worth a look, too
        range = {std::min(range.start, change.before->range.start),
                 std::max(range.end, change.before->range.end)};
    auto &playhead = m_workspace.playhead;
    playLoop(playhead, reviewLoop(range, playhead.frames().get()));
    emit arrived();
}

void ChangeWalk::selectFound()
{
    if (!m_found.valid() || !m_workspace.document.item(m_found))
        return;
    m_workspace.selection.select(std::exchange(m_found, {}));
}

} // namespace onset
