// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/etp/etpnetworks.h"
#include "inference/runtime/systems/etp/etpproposals.h"
#include "storage/domain/frame.h"

#include <span>
#include <utility>
#include <vector>

namespace onset {

/// What the heads look at of proposals in one video, and what their answers mean.

/// Units of several proposals, padded to the longest: the input of the refinement network.
struct UnitBatch
{
    torch::Tensor parts;                           ///< [n, units, parts, channels]
    torch::Tensor mask;                            ///< [n, units]
    std::vector<std::pair<double, double>> covers; ///< of each, from which offsets count
};
struct UnitRule
{
    std::int64_t length = 64;
    std::int64_t most = 64;
};
/// features: [rows, channels] of the video, a row each `stride` frames.
UnitBatch unitBatch(const models::RowSums &features, int stride, std::span<const FrameRange> proposals,
                    const UnitRule &rule);
/// The batches of several videos as one.
UnitBatch joined(std::span<const UnitBatch> batches);

/// [n, parts, channels] of the localization network.
torch::Tensor pyramidBatch(const models::RowSums &features, int stride,
                           std::span<const FrameRange> proposals);

/// The proposals after the refinement network.
std::vector<FrameRange> refined(models::RefinementNetwork &network, const models::RowSums &features,
                                int stride, std::span<const FrameRange> proposals, const UnitRule &rule,
                                std::int64_t frames, torch::Device device);

} // namespace onset
