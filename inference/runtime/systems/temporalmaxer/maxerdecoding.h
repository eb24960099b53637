// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/temporalmaxer/temporalmaxer.h"
#include "inference/runtime/core/scoredsegment.h"
#include "inference/runtime/training/scorecalibration.h"
#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// How the steps' answers become detections.
struct MaxerDecoding
{
    double minimumScore = 0.01;       ///< of a step for a class
    std::size_t maxCandidates = 1000; ///< of 1 000 rows, best first
    double sigma = 0.5;               ///< of soft-NMS
    double voteIou = 0.7;             ///< with whom the ends are voted on
    std::size_t maxDetections = 200;  ///< of a video of up to 1 000 rows, more of longer ones
};

/// Its settings with their defaults, and back; Error::InvalidArgument names the setting out of its range.
nlohmann::json maxerDecodingDefaults();
Result<MaxerDecoding> maxerDecoding(const nlohmann::json &options);

/// The segments that the steps of one look ([1, …] each) stand for, whose middles lie in rows [from, to) of
/// the look: `firstRow` is the look's first row in the video. Cut to frames [0, frames).
struct LookPlace
{
    std::int64_t firstRow = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
    int stride = 1;
    std::int64_t frames = 0;
};
std::vector<ScoredSegment> maxerCandidates(const std::vector<models::LevelOutput> &levels,
                                           const LookPlace &place, const MaxerDecoding &decoding);

/// Detections of a video from all its candidates: soft-NMS within each class, ends by votes, calibrated
/// scores; best first. `rows` of the video.
std::vector<ScoredSegment> maxerDetections(std::span<const ScoredSegment> candidates, std::int64_t rows,
                                           const MaxerDecoding &decoding,
                                           const ScoreCalibration &calibration);

/// How many actions start (or end) in each row, expected: each detection's score spread over the ends of the
/// candidates that vote on it, shared between the two rows whose middles lie around an end; at most 1.
struct EdgeCurves
{
    std::vector<float> start;
    std::vector<float> end;
};
EdgeCurves maxerEdges(std::span<const ScoredSegment> detections, std::span<const ScoredSegment> candidates,
                      std::int64_t rows, int stride);

} // namespace onset
