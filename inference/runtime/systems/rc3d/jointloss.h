// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rc3d/rc3dparts.h"
#include "inference/runtime/training/fit.h"

#include <vector>

namespace onset {

/// How R-C3D's joint loss is built (§3.2–3.4).
struct Rc3dLossOptions
{
    std::vector<double> scales; ///< of the anchors, in steps of 8 frames
    double lambda = 1;
    std::int64_t anchorBatch = 64;    ///< anchors a buffer, at most half of them positive (1:1)
    std::int64_t proposalBatch = 128; ///< proposals a buffer, at most a quarter positive (1:3)
    double nms = 0.7;
    std::size_t proposals = 300; ///< kept by NMS, before they are sampled
    bool bf16 = false;           ///< of the convolutions (training/autocast.h)
};

/// All four losses of one buffer (eq. 1 for both subnets): clip as bufferClip() makes it, on the network's
/// device. The true instances count among the proposals, so that there always are positive ones.
StepResult jointLoss(models::Rc3d &network, const torch::Tensor &clip,
                     std::span<const BufferInstance> instances, const Rc3dLossOptions &options,
                     Random &random);

/// The same from conv5b's maps of the buffer ([1, C, T, H, W], float) as they stand: nothing reaches the
/// convolutions unless the maps carry their gradients.
StepResult subnetLosses(models::Rc3d &network, const torch::Tensor &maps,
                        std::span<const BufferInstance> instances, const Rc3dLossOptions &options,
                        Random &random);

/// Draws from labels, at random, at most `positives` positive ones and `ratio` times as many backgrounds as
/// there came positive ones, but at least `least` (a buffer without actions teaches what background is).
std::vector<std::size_t> sampleRegions(std::span<const RegionLabel> labels, std::int64_t positives,
                                       std::int64_t ratio, std::int64_t least, Random &random);

} // namespace onset
