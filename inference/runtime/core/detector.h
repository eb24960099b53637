// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/codebook.h"
#include "inference/runtime/core/scoredsegment.h"
#include "inference/runtime/streams/streamrows.h"
#include "storage/domain/curve.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace onset {

/// Where a detector puts what it finds, while it goes. The engine makes DetectionUpdates of it, training
/// keeps the last detections.
class DetectionOutput
{
public:
    virtual ~DetectionOutput() = default;
    /// Samples of a curve from sampleStart on; sample i stands for frames [i·stride, (i + 1)·stride).
    /// actionClass counts in the model's classes (ignored for kinds other than Class).
    virtual void curve(CurveKind kind, int actionClass, std::int64_t stride, std::int64_t sampleStart,
                       std::span<const float> values) = 0;
    /// All detections so far; they replace the ones before. Provisional until run() has returned success.
    virtual void detections(std::vector<ScoredSegment> all) = 0;
    /// Frames [0, frames) have been dealt with.
    virtual void progress(std::int64_t frames) = 0;
};

/// A trained system, ready to look at videos. Made on the inference thread and used there.
class Detector
{
public:
    virtual ~Detector() = default;
    /// The streams that run() reads.
    virtual std::vector<StreamSpec> streams() const = 0;
    /// Of the features without a network that run() reads from StreamRows::descriptors(); null: none.
    virtual CodebookPtr descriptors() const { return nullptr; }
    /// Looks at a whole video: ensures rows as it needs them, releases what it is done with, calls `out`
    /// often, looks at `stop` at least once a batch (Error::Cancelled). At the end detections() was called
    /// with the final ones, ordered by score. A video shorter than a window is padded by its last frame.
    virtual Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) = 0;
};

} // namespace onset
