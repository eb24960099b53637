// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/analysisoptions.h"
#include "storage/evaluation/live/livetruths.h"
#include "storage/evaluation/live/livevalues.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// One video of the live evaluation.
struct LiveVideoState
{
    /// The predictions of a class in this video stand together in the class's list.
    struct Group
    {
        std::uint32_t actionClass = 0; ///< place of the class
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    /// A pair of the confusion matrix.
    struct Pair
    {
        std::uint32_t truth = 0;       ///< slot
        std::uint32_t actionClass = 0; ///< place of the prediction's class
        std::uint32_t prediction = 0;  ///< place there
    };

    LiveVideo video;
    bool inRun = false;
    bool complete = false; ///< the run's predictions for it are here
    bool measured = false;
    bool changed = false;
    bool untimed = true;               ///< its predictions have no times yet, or of other frames
    std::vector<std::uint32_t> truths; ///< slots; by class, start, id where the video is measured
    std::vector<LiveReview> reviews;
    std::vector<Group> groups;
    std::size_t predictions = 0; ///< in the groups
    std::vector<Pair> pairs;

    bool isIndexed() const { return video.frames && !video.frames->empty(); }
    bool isInScope(const AnalysisOptions &options) const
    {
        return inRun && (!options.split || video.split == *options.split);
    }
    bool canBeMeasured(const AnalysisOptions &options) const
    {
        return isInScope(options) && complete && isIndexed() && !truths.empty();
    }
    /// Sorts the truths and computes their times and bins. Precondition: isIndexed().
    void settle(LiveTruths &all, std::span<const Characteristic> rules);
    /// Where predictions of a class count by AnalysisOptions::reviewedOnly: sorted, apart from each other.
    std::vector<FrameRange> lookedAt(ClassId actionClass, const LiveTruths &all) const;
};

/// Frames as seconds; what lies outside of the table ends with it.
TimedSegment timedWithin(VideoId video, ClassId actionClass, const FrameRange &range,
                         const FrameTable &frames, double score);

/// Whether half or more of `range` lies in these (sorted, apart from each other).
bool mostlyWithin(const FrameRange &range, std::span<const FrameRange> stretches);

} // namespace onset
