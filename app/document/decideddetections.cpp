// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/decideddetections.h"

#include "app/document/runstore.h"
#include "storage/evaluation/matching.h"

namespace onset {

DecidedDetections::DecidedDetections(const RunStore &runs, double overlap)
    : m_runs(runs)
    , m_overlap(overlap)
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
    if (segment.video != m_runs.video() || !m_runs.shownRun().valid())
        return;
    if (segment.origin && segment.origin->run == m_runs.shownRun())
        addOwn(segment, by);
    else
        addFurther(segment, by);
}

void DecidedDetections::addOwn(const Segment &segment, int by)
{
    const auto &origin = *segment.origin;
    for (const auto *detection : m_runs.detections(origin.run, origin.proposed)) {
        if (detection->actionClass == origin.proposedClass && detection->track == segment.track &&
            temporalIou(detection->range, origin.proposed) >= kSameIou)
            count(detection->id, by);
    }
}

void DecidedDetections::addFurther(const Segment &segment, int by)
{
    for (const auto *detection : m_runs.detections(m_runs.shownRun(), segment.range)) {
        if (canDecide(segment, *detection) && temporalIou(detection->range, segment.range) >= m_overlap)
            count(detection->id, by);
    }
}

void DecidedDetections::count(DetectionId id, int by)
{
    const auto it = m_counts.try_emplace(id, 0).first;
    it->second += by;
    if (it->second == 0)
        m_counts.erase(it);
}

} // namespace onset
