// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/models/glimpse/glimpsetargets.h"
#include "inference/runtime/training/random.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// The stretches of a video that the model walks over, one after the other: all of it where lengths is empty
/// (the paper, whose videos show hardly more than one action), else for each length (frames) clips of it,
/// `overlap` of it shared by neighbours, up to the first length that covers the video. Ordered by end, then
/// start; at most as many as the video's length asks for, each looked at with the same number of fragments.
std::vector<FrameRange> clipsOf(std::int64_t frames, std::span<const std::int64_t> lengths, double overlap);

/// The actions that a clip shows, cut to it and in lengths of it, with their classes. An action counts where
/// half of it is inside or it fills half of the clip.
struct ClipTruth
{
    std::vector<models::GlimpseBound> bounds;
    std::vector<int> classes;
};
ClipTruth truthOf(const FrameRange &clip, std::span<const LabelledSegment> segments);

/// A clip to learn from: around a segment drawn from the video's, of a length in which it can be told, at a
/// random place that leaves it inside; without a segment, anywhere.
FrameRange drawClip(std::int64_t frames, std::span<const std::int64_t> lengths, const FrameRange *segment,
                    Random &random);

} // namespace onset
