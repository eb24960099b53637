// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/detector.h"
#include "inference/runtime/systems/twostream/snippetheads.h"

#include <vector>

namespace onset {

/// What has been seen of a video: a row of features and scores each `stride` frames.
struct SeenVideo
{
    torch::Tensor features; ///< scaled, [rows, D], on the detector's device
    SnippetScores scores;
    int stride = 1;
    std::int64_t frames = 0; ///< seen so far
};

/// What SSN and Prop-SSAD share: features of both streams while the video comes in, the curves of actionness
/// and of every class at once, detections from all that was seen now and then and at the end.
class TwoStreamDetector : public Detector
{
public:
    TwoStreamDetector(TwoStream streams, SnippetHeads heads, torch::Device device);

    std::vector<StreamSpec> streams() const override { return m_streams.streams(); }
    Status run(StreamRows &rows, DetectionOutput &out, std::stop_token stop) override;

protected:
    /// Detections in what has been seen, best first. Without gradients; video.features has rows.
    virtual std::vector<ScoredSegment> locate(const SeenVideo &video) = 0;

private:
    class Watch;
    TwoStream m_streams;
    SnippetHeads m_heads;
    torch::Device m_device;
};

} // namespace onset
