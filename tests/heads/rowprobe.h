// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/core/scoredsegment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset::test {

// What the tests ask of the parts around the heads, without a LibTorch type.

/// A video of so many frames at 15 frames/s, without a file.
TrainingVideo plainVideo(std::int64_t frames, std::vector<LabelledSegment> segments);

struct Edges
{
    std::vector<float> start;
    std::vector<float> end;
};
Edges edgesOf(const std::vector<ScoredSegment> &detections, const std::vector<ScoredSegment> &candidates,
              std::int64_t rows, int stride);
/// maxerDetections() with a calibration that changes nothing.
std::vector<ScoredSegment> detectionsOf(const std::vector<ScoredSegment> &candidates, double sigma,
                                        std::int64_t most);
/// Stretches of labels [rows][classes + 1 probabilities].
std::vector<ScoredSegment> denseOf(const std::vector<std::vector<float>> &shares, int stride,
                                   std::int64_t frames, std::int64_t minimumRows);

/// Features of one column that count the video's rows, cut and stretched.
std::vector<float> croppedCount(std::int64_t rows, std::int64_t first, std::int64_t taken, double scale);
/// How often each video is drawn of `count` draws.
std::vector<int> drawsOf(const std::vector<double> &weights, int count);

/// A class head of outputs (10, 20, 30, …) of classes `known` taken over for `classes`, whose outputs were
/// -1.
std::vector<float> takenOutputs(const std::vector<std::string> &known,
                                const std::vector<std::string> &classes);

/// The error's text where a training's "network" settings are refused.
std::string complaintOfNetwork(const std::string &network);

/// Names of the tensors in a model file that differ from another's, and of those that it lacks.
std::vector<std::string> differingTensors(const std::string &path, const std::string &other);
/// Tensors of a model under a prefix, as one list of numbers.
std::vector<float> numbersIn(const std::string &path, const std::string &tensor);

} // namespace onset::test
