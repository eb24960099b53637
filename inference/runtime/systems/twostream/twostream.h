// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"
#include "inference/runtime/training/classifiertraining.h"

#include <memory>
#include <string>
#include <vector>

namespace onset {

inline constexpr const char *kRgbStage = "rgb";
inline constexpr const char *kFlowStage = "flow";

/// The networks that describe a video's snippets, one for RGB and one for flow (the two-stream features of
/// SSN and Prop-SSAD): a row of features each `features.stride` frames, both networks' behind each other.
struct TwoStream
{
    std::vector<std::shared_ptr<Backbone>> backbones; ///< RGB, flow
    FeatureOptions features;

    std::int64_t featureSize() const;
    std::vector<StreamSpec> streams() const;
};

/// The settings of training that this file reads, for a size: "backboneRgb" and "backboneFlow" (paths of
/// shared backbones; "": train one), "rgb" and "flow" (classifierDefaults()), "stride" (frames).
nlohmann::json twoStreamDefaults(const std::string &network, const std::string &preset, int stride);

/// The stage that trains, or takes, the backbone of one stream ("rgb", "flow"). Nothing to do where training
/// goes on from a model, which has its own.
Status trainStream(TrainContext &context, const std::string &stage);

/// The backbones for the stages after: of the model that training goes on from, those named, or those that
/// the stages before trained. Their streams are prepared.
Result<TwoStream> trainedStreams(TrainContext &context);

/// What a model's card says of the backbones, and their weights in it ("rgb.…", "flow.…").
nlohmann::json toJson(const TwoStream &streams);
NamedNetworks networksOf(const TwoStream &streams);

/// The backbones of a model, as its card says. `options`: of the card.
Result<TwoStream> streamsOf(const ModelFile &model, const nlohmann::json &options);
/// The same ready to detect: on the device, as fast as it gets, unfit for training.
Result<TwoStream> detectingStreams(const DetectorRequest &request);
void prepareToDetect(TwoStream &streams, const DetectorRequest &request);

/// Where training goes on from a model: takes over the weights that have the same names and shapes.
Status startFromModel(const TrainContext &context, const NamedNetworks &networks);

/// Features of all videos of a training set, from the cache where they are there.
class VideoFeatures
{
public:
    /// Computes what is missing.
    static Result<VideoFeatures> extract(TrainContext &context, const TwoStream &streams);
    /// [rows, featureSize], float, CPU; row i is of frames [i·stride, (i + 1)·stride).
    torch::Tensor of(std::size_t video) const;
    torch::Tensor row(std::size_t video, std::int64_t row) const; ///< [featureSize]
    int stride() const { return m_stride; }
    std::int64_t featureSize() const { return m_featureSize; }

private:
    std::vector<std::vector<torch::Tensor>> m_features; ///< of each video, stream by stream; mapped files
    int m_stride = 1;
    std::int64_t m_featureSize = 0;
};

} // namespace onset
