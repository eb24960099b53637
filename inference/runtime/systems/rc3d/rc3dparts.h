// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/rc3d/rc3dnetwork.h"
#include "inference/runtime/systems/rc3d/regions.h"
#include "inference/runtime/training/snippets.h"
#include "inference/runtime/weights/safetensors.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset {

/// An R-C3D on the backbone's frames: its width, fc size and input size; the grid of the RoI pooling is that
/// of C3D's pool5 at this size (4×4 at 112²), so C3D's fully connected layers fit.
models::Rc3d makeRc3dNetwork(const BackboneSpec &spec, std::int64_t featureSize, std::int64_t classes,
                             std::int64_t anchors);

/// A C3D's tensors (C3dStart::c3d) under R-C3D's keys: conv1 … conv5b, and fc6, fc7, fc8 for the
/// classification subnet.
TensorFile rc3dState(const TensorFile &c3d);

/// Frames [start, end) of a video as the network takes them: [1, 3, L, crop, crop], float, CPU; L is rounded
/// up to a multiple of 8 by repeating the video's last frame. With `random`, flipped at random.
torch::Tensor bufferClip(const BackboneSpec &spec, const StreamRows &rows, std::int64_t start,
                         std::int64_t end, Random *random);

/// [R, 2], float.
torch::Tensor toTensor(std::span<const Span> spans);
/// Of [R, 2], cut to [0, frames).
std::vector<Span> toSpans(const torch::Tensor &segments, double frames);

/// What the proposal subnet says of a buffer, decoded.
struct Proposals
{
    std::vector<Span> spans;
    std::vector<double> scores;
};
/// Proposals of a buffer: anchors moved by their offsets (eq. 2), cut to the buffer, those shorter than a
/// frame dropped, NMS, the best `most`. `places`, [first, end), keeps only those whose centre lies there.
Proposals bestProposals(const models::ProposalSubnetImpl::Output &output, std::span<const Span> anchors,
                        double frames, Span places, double nms, std::size_t most);

/// Regions of the maps for roiPool3d(): [R, 3]; a span takes the steps that its ends are nearest to, at least
/// one of `steps`.
torch::Tensor regionsOf(std::span<const Span> spans, std::int64_t steps);

} // namespace onset
