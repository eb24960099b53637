// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/glimpse/glimpseclips.h"
#include "inference/runtime/training/trainingdata.h"

#include <torch/types.h>

#include <vector>

namespace onset {

/// A clip drawn for a training step.
struct GlimpseClip
{
    std::size_t video = 0;
    FrameRange range;
    ClipTruth truth;
};

/// What the steps of a batch of walks are told, by their bounds [n, T, 2] (CPU).
struct GlimpseTargets
{
    torch::Tensor bounds;  ///< [n, T, 2] of the matched ground truth
    torch::Tensor matched; ///< [n, T], int64: its number in the clip; -1: the clip shows none
    torch::Tensor rewards; ///< [n, T]
};
GlimpseTargets targetsOf(const torch::Tensor &bounds, const std::vector<GlimpseClip> &clips);

/// A random frame of an action of a clip, or, with truth -1, of where the clip shows none (-1: it shows
/// actions everywhere).
std::int64_t frameIn(const GlimpseClip &clip, std::int64_t truth, Random &random);

} // namespace onset
