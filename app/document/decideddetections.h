// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/domain/ids.h"

#include <unordered_map>
#include <vector>

namespace onset {

class RunStore;

/// From which temporal IoU on a segment decides about a detection of the run that it came from …
inline constexpr double kSameIou = 0.7;
/// … and, where nobody chose another, of any other run.
inline constexpr double kDecidedOverlap = 0.5;

/// Whether the segment decides about the detection, by the rule of DecidedDetections.
bool decides(const Segment &segment, const Detection &detection, double overlap);

/// Which detections of the shown run somebody decided. Of the run that a segment came from: those with the
/// class and track of its origin whose range is the proposed one or has at least kSameIou with it (a run that
/// goes on, or a threshold that is dragged, moves edges a little). Of any other run, and where it was made by
/// hand: those that it can decide about (canDecide()) with at least `overlap` of its range, so that a newer
/// version proposes again neither what was rejected nor what was confirmed. Kept up edit by edit through the
/// interval index of the detections. GUI thread.
class DecidedDetections
{
public:
    explicit DecidedDetections(const RunStore &runs, double overlap = kDecidedOverlap);

    double overlap() const { return m_overlap; }
    /// rebuild() is to follow.
    void setOverlap(double overlap) { m_overlap = overlap; }
    /// After the detections changed: from the open video's segments.
    void rebuild(const std::vector<const Segment *> &segments);
    void update(const std::vector<Change<Segment>> &changes);
    bool contains(DetectionId id) const { return m_counts.contains(id); }
    bool operator==(const DecidedDetections &other) const { return m_counts == other.m_counts; }

private:
    void add(const Segment &segment, int by);
    void count(DetectionId id, int by);

    const RunStore &m_runs;
    double m_overlap;
    std::unordered_map<DetectionId, int> m_counts; ///< segments that decide it; none is 0
};

} // namespace onset
