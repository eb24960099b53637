// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/decideddetections.h"

#include "app/document/runstore.h"
#include "storage/evaluation/matching.h"
#include "storage/evaluation/sameperson.h"

namespace onset {

namespace {

/// `people` tells which tracks of two runs are one person.
bool decidesAmong(const Segment &segment, const Detection &detection, double overlap,
                  const PersonMatch &people)
{
    const auto &origin = segment.origin;
    if (segment.video != detection.video)
        return false;
    if (origin && origin->run == runOf(detection.id))
        return detection.actionClass == origin->proposedClass && detection.track == segment.track &&
               temporalIou(detection.range, origin->proposed) >= kSameIou;
    return temporalIou(detection.range, segment.range) >= overlap && canDecide(segment, detection, people);
}

} // namespace

bool decides(const Segment &segment, const Detection &detection, double overlap)
{
    return decidesAmong(segment, detection, overlap, {});
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
    // A newer version's tracks have other ids: boxes tell who is who.
    const auto people = [this](TrackId a, TrackId b, const FrameRange &range) {
        const auto *one = m_runs.track(a);
        const auto *other = m_runs.track(b);
        return one && other && samePerson(*one, *other, range);
    };
    const bool own = segment.origin && segment.origin->run == run;
    for (const auto *detection : m_runs.detections(run, own ? segment.origin->proposed : segment.range)) {
        if (decidesAmong(segment, *detection, m_overlap, people))
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
