// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/domain/ids.h"

#include <unordered_map>
#include <vector>

namespace onset {

class RunStore;

/// Which detections of the shown run somebody decided: those whose run, class and track are those of a
/// segment's origin and whose range is the proposed one or has at least `sameIou` with it (a run that goes
/// on, or a threshold that is dragged, moves edges a little). Kept up edit by edit through the interval index
/// of the detections. GUI thread.
class DecidedDetections
{
public:
    static constexpr double kSameIou = 0.7;

    explicit DecidedDetections(const RunStore &runs, double sameIou = kSameIou);

    /// After the detections changed: from the open video's segments.
    void rebuild(const std::vector<const Segment *> &segments);
    void update(const std::vector<Change<Segment>> &changes);
    bool contains(DetectionId id) const { return m_counts.contains(id); }
    bool operator==(const DecidedDetections &other) const { return m_counts == other.m_counts; }

private:
    void add(const Segment &segment, int by);

    const RunStore &m_runs;
    double m_sameIou;
    std::unordered_map<DetectionId, int> m_counts; ///< segments that decide it; none is 0
};

} // namespace onset
