// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// A stretch of a buffer in frames, counted from the buffer's first; need not lie on frames.
struct Span
{
    double start = 0;
    double end = 0;

    double length() const { return end - start; }
    bool operator==(const Span &) const = default;
};

/// Intersection over union, 0 where either is empty.
double iou(const Span &a, const Span &b);

/// R-C3D's anchors (§3.2): at each of `steps` steps of 8 frames, in the middle of the step, one of scale · 8
/// frames for each scale. Ordered by step, then scale: steps · scales in all. They may reach out of the
/// buffer.
std::vector<Span> anchorSegments(std::int64_t steps, std::span<const double> scales);

/// A true instance as a buffer shows it.
struct BufferInstance
{
    Span span;
    int actionClass = 0;
};
/// The instances that a buffer [start, start + length) shows, cut to it; those of which less than
/// `least` is inside count only where they fill half of the buffer.
std::vector<BufferInstance> instancesWithin(std::span<const LabelledSegment> segments, std::int64_t start,
                                            std::int64_t length, double least = 0.5);

/// What an anchor or a proposal is told.
struct RegionLabel
{
    static constexpr int kIgnored = -1;
    static constexpr int kBackground = 0;
    int label = kIgnored;     ///< kIgnored, kBackground, or: anchors 1, proposals the action's class + 1
    std::size_t instance = 0; ///< the one of the highest IoU, where label is an action

    bool operator==(const RegionLabel &) const = default;
};

/// §3.2: an anchor is positive where its IoU with an instance is above 0.7 or the highest for that instance,
/// background where it is below 0.3 with all.
std::vector<RegionLabel> labelAnchors(std::span<const Span> anchors,
                                      std::span<const BufferInstance> instances, double positive = 0.7,
                                      double background = 0.3);

/// §3.3: a proposal has the class of the instance of its highest IoU where that is above 0.5, else it is
/// background.
std::vector<RegionLabel> labelProposals(std::span<const Span> proposals,
                                        std::span<const BufferInstance> instances, double positive = 0.5);

/// First frames of the buffers of a video (§4.1): from its beginning on, `step` apart, and with twoWay once
/// more from its end backwards. A video no longer than a buffer has one, at 0.
std::vector<std::int64_t> bufferStarts(std::int64_t frameCount, std::int64_t buffer, std::int64_t step,
                                       bool twoWay);

} // namespace onset
