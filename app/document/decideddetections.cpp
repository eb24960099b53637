// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/decideddetections.h"

#include "app/document/runstore.h"

namespace onset {

DecidedDetections::DecidedDetections(const RunStore &runs, double sameIou)
    : m_runs(runs)
    , m_sameIou(sameIou)
{}

void DecidedDetections::rebuild(const std::vector<const Segment *> &segments)
{
    m_counts.clear();
    for (const auto *segment : segments)
        add(*segment, 1);
}

void DecidedDetections::update(const std::vector<Change<Segment>> &changes)
{
    for (const auto &change : changes) {
        if (change.before)
            add(*change.before, -1);
        if (change.after)
            add(*change.after, 1);
    }
}

void DecidedDetections::add(const Segment &segment, int by)
{
    const auto &origin = segment.origin;
    if (!origin || origin->run != m_runs.shownRun() || segment.video != m_runs.video())
        return;
    for (const auto *detection : m_runs.detections(origin->run, origin->proposed)) {
        if (detection->actionClass != origin->proposedClass || detection->track != segment.track ||
            temporalIou(detection->range, origin->proposed) < m_sameIou)
            continue;
        const auto it = m_counts.try_emplace(detection->id, 0).first;
        it->second += by;
        if (it->second == 0)
            m_counts.erase(it);
    }
}

} // namespace onset
