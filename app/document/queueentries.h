// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/ranking.h"
#include "storage/domain/edit.h"
#include "storage/domain/reviewsample.h"

#include <unordered_map>
#include <vector>

namespace onset {

/// Which entries of a review queue are done: those that a segment decides or that lie where people looked for
/// all classes, and the random stretches that were labelled. Kept up edit by edit. No QObject: tested alone.
/// GUI thread.
class QueueEntries
{
public:
    explicit QueueEntries(double overlap = 0.5); ///< Document::decidedOverlap()

    void reset(const std::vector<RankedCandidate> &entries, RunId run, double overlap);
    /// What somebody decided came to be or went away; returns the rows that are done or open now by it.
    std::vector<int> update(const std::vector<Change<Segment>> &changes);
    std::vector<int> setSamples(const std::vector<ReviewSample> &samples);
    /// Where people looked at a video for all classes: proposals and new stretches there are done
    /// (isLookedAt()). Random ones are not: they are done as they were drawn.
    std::vector<int> setLooked(VideoId video, const std::vector<FrameRange> &looked);
    bool isDone(int row) const
    {
        const auto place = static_cast<std::size_t>(row);
        return m_deciders[place] > 0 || m_labelled[place] || m_lookedAt[place];
    }

private:
    void add(const Segment &segment, int by, std::vector<int> &changed);

    double m_overlap;
    RunId m_run;
    std::vector<Detection> m_proposals; ///< [row]; of a stretch: without id
    std::vector<int> m_deciders;        ///< [row] segments that decide it
    std::vector<bool> m_random;         ///< [row]
    std::vector<bool> m_labelled;       ///< [row] random stretches
    std::vector<bool> m_lookedAt;       ///< [row] others
    std::unordered_map<VideoId, std::vector<int>> m_rows;
};

} // namespace onset
