// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/systems/scnn/windows.h"

#include <span>
#include <vector>

namespace onset {

/// What S-CNN learns from a window.
struct WindowLabel
{
    static constexpr int kIgnored = -1;
    static constexpr int kBackground = 0;
    int label = kIgnored; ///< kIgnored, kBackground or the action's class + 1, as the networks count
    double overlap = 0; ///< IoU with the instance that the label is from; the background's is the largest IoU

    bool operator==(const WindowLabel &) const = default;
};

struct WindowLabelRule
{
    double positive = 0.7;   ///< above: the instance's class
    double background = 0.3; ///< below, with every instance: background
    double best = 0.5;       ///< above: the best window of an instance that has none above `positive`
};

/// S-CNN §3.2: a label for each window by its IoU with the true instances. Instances of different classes may
/// overlap; the highest IoU decides.
std::vector<WindowLabel> labelWindows(std::span<const Window> windows,
                                      std::span<const LabelledSegment> instances,
                                      const WindowLabelRule &rule = {});

/// A window, or a whole instance, of one video with its label.
struct WindowSample
{
    std::size_t video = 0;
    FrameRange range;
    int lengthIndex = -1; ///< -1: a whole instance
    int label = 0;
    double overlap = 1;
};

/// S-CNN's training data: all that are positive, and the backgrounds that N_b are drawn from.
struct WindowSamples
{
    std::vector<WindowSample> positives;
    std::vector<WindowSample> backgrounds;
};

/// Collects the samples of one video. Backgrounds that were not reviewed are left out (reviewed.h).
/// `trimmed`: each instance cut out counts as one of the trimmed videos (v = 1).
void collectSamples(std::size_t video, const TrainingVideo &source, std::int64_t frameCount,
                    std::span<const std::int64_t> lengths, double overlap, const WindowLabelRule &rule,
                    bool trimmed, WindowSamples &samples);

/// For each class how its windows spread over the lengths, [classes][lengths]; rows sum to 1 (§3.3's
/// class-specific frequency of each window length). `smoothing` is added to each count; a class without any
/// counts as spread evenly.
std::vector<std::vector<double>> lengthFrequencies(const std::vector<WindowSample> &positives,
                                                   std::size_t classes, std::size_t lengths,
                                                   double smoothing);

} // namespace onset
