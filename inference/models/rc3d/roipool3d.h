// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <array>
#include <cstdint>

namespace onset::models {

/// Cells that a proposal's volume is divided into: over time, rows, columns.
struct RoiGrid
{
    std::int64_t frames = 1;
    std::int64_t rows = 4;
    std::int64_t columns = 4;
};

/// R-C3D's 3D RoI pooling (§3.3): cuts each proposal out of the maps in time, over the whole picture, divides
/// the volume of l × h × w into grid cells of about l/frames × h/rows × w/columns and takes the maximum of
/// each. Cell i of n over a side of s reaches from ⌊i·s/n⌋ to ⌈(i + 1)·s/n⌉, so cells of a side shorter than
/// the grid overlap. maps: [N, C, T, H, W]. regions: [R, 3], int64: place in the batch, first step, end step
/// (exclusive); 0 ≤ first < end ≤ T. Returns [R, C, frames, rows, columns]; gradients flow to the maxima.
/// Throws c10::Error for a region outside of the maps.
torch::Tensor roiPool3d(const torch::Tensor &maps, const torch::Tensor &regions, const RoiGrid &grid = {});

} // namespace onset::models
