// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/twostream/twostream.h"
#include "inference/runtime/training/descriptorextraction.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// The rows of numbers, one every `stride` frames, that heads over a whole video read: features without a
/// network (inference/descriptors), those of two frozen networks (twostream.h), or both one after the other.
struct RowSource
{
    CodebookPtr codebook;             ///< null: no features without a network
    std::optional<TwoStream> streams; ///< none: no networks
    int stride = 8;

    std::int64_t featureSize() const;
    std::vector<StreamSpec> streamSpecs() const;
};

/// Settings of training: "features" ("descriptors", "network" or "descriptors+network"), "stride" (frames; 0:
/// by the labels' lengths), and those of twoStreamDefaults(), which count where there are networks.
nlohmann::json rowSourceDefaults(const std::string &preset);

/// Whether the settings ask for networks; Error::InvalidArgument for a kind of features that there is not.
Result<bool> usesNetworks(const nlohmann::json &options);

/// The stage of one network ("rgb", "flow"), where the settings ask for networks; else nothing to do.
Status trainRowStream(TrainContext &context, const std::string &stage);

/// The rows' source for the stages after: that of the model that training goes on from, else as the settings
/// say, with a codebook learnt on the training videos. Networks' streams are prepared.
Result<RowSource> trainedRowSource(TrainContext &context);

/// What a model's card says of it, and its numbers among the model's weights.
nlohmann::json toJson(const RowSource &source);
NamedNetworks networksOf(const RowSource &source);
/// The source of a model, as its card's options say.
Result<RowSource> rowSourceOf(const ModelFile &model, const nlohmann::json &options);
/// The same ready to detect.
Result<RowSource> detectingRowSource(const DetectorRequest &request);

/// Rows of a video in order as they become ready, [n, featureSize()], float, CPU.
Status streamRows(RowSource &source, StreamRows &rows, torch::Device device, std::stop_token stop,
                  const FeatureSink &sink);

/// Rows of all videos of a training set: [rows, featureSize()], float, CPU, from the cache where they are
/// there.
Result<std::vector<torch::Tensor>> extractRows(TrainContext &context, const RowSource &source);

} // namespace onset
