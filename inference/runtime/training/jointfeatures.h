// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/classifiertraining.h"

#include <functional>
#include <span>
#include <stop_token>

namespace onset {

/// One of several backbones that look at a video in the same pass.
struct FeatureReader
{
    std::shared_ptr<Backbone> backbone;
    FeatureOptions options;
};

/// Rows firstRow … of the reader of this number, [n, D], CPU.
using JointSink = std::function<Status(std::size_t reader, std::int64_t firstRow, const torch::Tensor &)>;

/// streamFeatures() of all readers in one pass over a video that may be coming in: goes on by stretches of
/// frames, so memory does not grow with the video; each reader's rows come in order. After each stretch
/// `passed` is told the frames of which all rows were given. Ends with all frames released.
Status streamJointly(std::span<const FeatureReader> readers, StreamRows &rows, torch::Device device,
                     std::stop_token stop, const JointSink &sink,
                     const std::function<Status(std::int64_t frames)> &passed);

} // namespace onset
