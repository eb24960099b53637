// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <string>

namespace onset {

/// How features without a network are made. Lengths in pixels are of the working picture, whose longer side
/// is `side` or the video's own where that is smaller.
struct DescriptorSettings
{
    int stride = 8;  ///< frames a row stands for, and between two generations of trajectories
    int length = 15; ///< frames that a trajectory goes on; a multiple of 3
    int side = 240;
    int patch = 24;    ///< side of the square around a trajectory, 2 × 2 cells
    int grid = 6;      ///< between the points where trajectories begin
    int perRow = 64;   ///< trajectories kept of a generation
    int words = 16;    ///< Gaussians of each codebook
    int outputs = 128; ///< numbers that Fisher vectors are reduced to
    std::uint64_t seed = 1;

    bool operator==(const DescriptorSettings &) const = default;
};

/// Error::InvalidArgument names the setting out of its range.
Status check(const DescriptorSettings &settings);
/// What decides the stored trajectories of a video, as text.
std::string trajectoryKey(const DescriptorSettings &settings);
/// What decides a codebook besides the videos it is learned on.
std::string codebookKey(const DescriptorSettings &settings);

} // namespace onset
