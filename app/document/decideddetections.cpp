// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/decideddetections.h"

#include "app/document/runstore.h"
#include "storage/evaluation/matching.h"

namespace onset {

bool decides(const Segment &segment, const Detection &detection, double overlap)
{
    const auto &origin = segment.origin;
    if (segment.video != detection.video)
        return false;
    if (origin && origin->run == runOf(detection.id))
        return detection.actionClass == origin->proposedClass && detection.track == segment.track &&
               temporalIou(detection.range, origin->proposed) >= kSameIou;
    return canDecide(segment, detection) && temporalIou(detection.range, segment.range) >= overlap;
}

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
    const auto run = m_runs.shownRun();
    if (segment.video != m_runs.video() || !run.valid())
        return;
    const bool own = segment.origin && segment.origin->run == run;
    for (const auto *detection : m_runs.detections(run, own ? segment.origin->proposed : segment.range)) {
        if (decides(segment, *detection, m_overlap))
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
