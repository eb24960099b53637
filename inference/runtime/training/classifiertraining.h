// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/backbonespec.h"
#include "inference/runtime/training/fit.h"
#include "inference/runtime/training/snippets.h"
#include "inference/runtime/training/traincontext.h"
#include "storage/domain/result.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace onset {

/// Settings of trainClassifier() for a network ("c3d", …) and stream ("rgb", "flow") in a size ("paper",
/// "standard", "small", "tiny"): those of BackboneSpec, and "backbone" (path of a trained one to take
/// instead), "batch", "drawnSteps" (of snippets in training; none: the spec's), "backgroundShare",
/// "validationSnippets", "fit".
nlohmann::json classifierDefaults(const std::string &network, const std::string &stream,
                                  const std::string &preset);

/// What the stages after take from a backbone. A script learns nothing but a classifier, and that only where
/// scores are asked for.
enum class BackboneUse { Scores, Features };

/// Trains a backbone to tell the classes and, as the last of K + 1 outputs, the background, on snippets of
/// the training videos (snippetsampler.h), in stage `stage`, or loads options["backbone"] if that names a
/// file (its own sizes count then). Validated by the accuracy on snippets of the validation videos, mean over
/// classes. Writes context.folder/STAGE.safetensors, whose card's options are toJson(spec) and "outputs".
/// Decodes what is not in the cache.
Result<std::shared_ptr<Backbone>> trainClassifier(TrainContext &context, const std::string &stage,
                                                  const nlohmann::json &options,
                                                  BackboneUse use = BackboneUse::Scores);

/// A backbone from a model file written by trainClassifier().
Result<std::shared_ptr<Backbone>> loadBackbone(const std::string &path, torch::Device device);

/// What streams of numbers a backbone gives.
struct FeatureOptions
{
    int stride =
        8; ///< frames; row i is of the snippet around the middle of frames [i·stride, (i + 1)·stride)
    bool scores = false; ///< softmax over the outputs (K + 1) instead of features
    int batch = 32;
};

/// Features of every video, [ceil(frames / stride), D], from the cache where they are there.
TrainingData::Extraction featureExtraction(std::shared_ptr<Backbone> backbone, const FeatureOptions &options,
                                           TrainingData &data, torch::Device device);

/// The same for one video while it is decoded: calls `sink` with [n, D] (CPU) of rows firstRow … in order as
/// they become ready, and releases the frames that it needs no more unless `release` is false. Starts at
/// `fromRow`.
using FeatureSink = std::function<Status(std::int64_t firstRow, const torch::Tensor &values)>;
Status streamFeatures(Backbone &backbone, StreamRows &rows, const FeatureOptions &options,
                      torch::Device device, std::stop_token stop, const FeatureSink &sink,
                      std::int64_t fromRow = 0, bool release = true);
/// The same of several backbones, whose numbers follow each other in a row: [n, sum of D]; the streams go on
/// together.
Status streamFeatures(std::span<const std::shared_ptr<Backbone>> backbones, StreamRows &rows,
                      const FeatureOptions &options, torch::Device device, std::stop_token stop,
                      const FeatureSink &sink, std::int64_t fromRow = 0, bool release = true);
/// The frame at which the snippet of a row begins; may lie outside of the video.
std::int64_t snippetStart(const BackboneSpec &spec, const FeatureOptions &options, std::int64_t row);
/// Rows [from, to) of a backbone over frames that are there, [n, D], float, CPU.
torch::Tensor describeRows(Backbone &backbone, const StreamRows &rows, const FeatureOptions &options,
                           std::int64_t from, std::int64_t to, torch::Device device);
/// ceil(frames / stride).
std::int64_t featureRows(std::int64_t frames, int stride);

} // namespace onset
