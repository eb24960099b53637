// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workspace.h"

#include <memory>

namespace onset {

/// A workspace with one video of 25 frames a second, three classes besides motion, a finished run with
/// curves, tracks and detections, and a few annotations.
struct TimelineWorld
{
    static constexpr std::int64_t kFrames = 3000;
    static constexpr VideoId kVideo{1};
    static constexpr RunId kRun{3};
    static constexpr ClassId kWalk{2};
    static constexpr ClassId kRunning{3};
    static constexpr ClassId kWave{4};
    static constexpr SegmentId kHuman{1};  ///< walk, [500, 700)
    static constexpr SegmentId kNext{2};   ///< walk, [900, 1000)
    static constexpr SegmentId kLocked{6}; ///< wave, locked
    static constexpr AnnotatorId kPerson{1};

    explicit TimelineWorld(bool rich = false); ///< rich: more of everything, to look at

    ProjectContents contents(bool rich) const;
    RunProducts products(bool rich) const;
    void tellNoClasses();          ///< the run has curves of motion alone, as one that derives proposals
    void show(std::int64_t frame); ///< as the player does

    std::shared_ptr<const FrameTable> frames;
    Workspace workspace;
};

/// Scores between 0 and 1 with humps of different heights.
std::vector<float> humps(std::int64_t count, double phase);

} // namespace onset
