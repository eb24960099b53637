// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/twostream/twostream.h"

#include "inference/models/precision.h"
#include "inference/runtime/systems/twostream/lentbackbone.h"
#include "inference/runtime/training/stageprogress.h"

#include <torch/torch.h>

#include <array>
#include <filesystem>

namespace onset {

namespace {

using nlohmann::json;

constexpr std::array kStages{kRgbStage, kFlowStage};

std::string pathKey(const std::string &stage)
{
    return stage == kRgbStage ? "backboneRgb" : "backboneFlow";
}

Error misses(const std::string &what)
{
    return {Error::Code::BadInput, "the model's card does not say " + what + "; train it again", {}};
}

FeatureOptions featureOptions(const json &options)
{
    FeatureOptions features;
    features.stride = static_cast<int>(std::max<std::int64_t>(1, options.at("stride").get<std::int64_t>()));
    return features;
}

Result<TwoStream> fromModel(const std::string &path)
{
    auto model = readModel(path);
    if (!model)
        return model.error();
    const auto options = json::parse(model->card.options, nullptr, false);
    return streamsOf(*model, options);
}

Result<TwoStream> fromStages(TrainContext &context)
{
    TwoStream streams;
    streams.features = featureOptions(context.options);
    for (const std::string stage : kStages) {
        auto path = context.options.at(pathKey(stage)).get<std::string>();
        if (path.empty())
            path = context.folder + '/' + stage + ".safetensors";
        if (!std::filesystem::exists(path))
            return Error{Error::Code::NotFound,
                         path + " is missing; train the stage '" + stage +
                             "' first or name a backbone with '" + pathKey(stage) + "'",
                         {}};
        auto backbone = streamBackbone(path, stage, context.device);
        if (!backbone)
            return backbone.error();
        streams.backbones.push_back(std::move(*backbone));
    }
    return streams;
}

} // namespace

std::int64_t TwoStream::featureSize() const
{
    std::int64_t size = 0;
    for (const auto &backbone : backbones)
        size += backbone->featureSize();
    return size;
}

std::vector<StreamSpec> TwoStream::streams() const
{
    std::vector<StreamSpec> specs;
    for (const auto &backbone : backbones)
        specs.push_back(backbone->spec().stream);
    return specs;
}

json twoStreamDefaults(const std::string &network, const std::string &preset, int stride)
{
    return {{"backboneRgb", ""},
            {"backboneFlow", ""},
            {"rgb", classifierDefaults(network, "rgb", preset)},
            {"flow", classifierDefaults(network, "flow", preset)},
            {"stride", stride}};
}

Status trainStream(TrainContext &context, const std::string &stage)
{
    if (!context.initialModel.empty())
        return success();
    const auto path = context.options.at(pathKey(stage)).get<std::string>();
    const auto backbone =
        path.empty() ? trainClassifier(context, stage, context.options.at(stage), BackboneUse::Features)
                     : streamBackbone(path, stage, context.device);
    if (!backbone)
        return backbone.error();
    const bool isFlow = (*backbone)->spec().stream.kind == StreamKind::Flow;
    if (isFlow != (stage == kFlowStage))
        return Error{Error::Code::InvalidArgument,
                     "the backbone named by '" + pathKey(stage) + "' looks at " +
                         nameOf((*backbone)->spec().stream) + ", not at " + stage,
                     {}};
    return success();
}

Result<TwoStream> trainedStreams(TrainContext &context)
{
    auto streams = context.initialModel.empty() ? fromStages(context) : fromModel(context.initialModel);
    if (!streams)
        return streams;
    for (const auto &backbone : streams->backbones)
        backbone->module().to(context.device);
    const auto specs = streams->streams();
    if (const auto prepared = context.data.prepare(specs, {}); !prepared)
        return prepared.error();
    return streams;
}

json toJson(const TwoStream &streams)
{
    json options = {{"stride", streams.features.stride}};
    for (std::size_t i = 0; i < streams.backbones.size(); ++i) {
        options[kStages[i]] = {{"spec", toJson(streams.backbones[i]->spec())},
                               {"outputs", streams.backbones[i]->outputs()},
                               {"digest", streams.backbones[i]->digest()}};
    }
    return options;
}

NamedNetworks networksOf(const TwoStream &streams)
{
    NamedNetworks networks;
    for (std::size_t i = 0; i < streams.backbones.size(); ++i)
        networks.emplace_back(kStages[i], streams.backbones[i]->network());
    return networks;
}

Result<TwoStream> streamsOf(const ModelFile &model, const json &options)
try {
    const auto &said = options.at("streams");
    TwoStream streams;
    streams.features = featureOptions(said);
    for (const std::string stage : kStages) {
        const auto &one = said.at(stage);
        auto backbone = makeBackbone(backboneSpec(one.at("spec"), model.path), one.at("outputs").get<int>());
        if (!backbone)
            return backbone.error();
        if (const auto loaded = loadState({{stage, (*backbone)->network()}}, model.file, "the model");
            !loaded)
            return loaded.error();
        (*backbone)->setDigest(one.at("digest").get<std::string>());
        streams.backbones.push_back(std::move(*backbone));
    }
    return streams;
} catch (const json::exception &) {
    return misses("which backbones it has");
}

Result<TwoStream> detectingStreams(const DetectorRequest &request)
{
    auto streams = streamsOf(request.model, request.options);
    if (streams)
        prepareToDetect(*streams, request);
    return streams;
}

void prepareToDetect(TwoStream &streams, const DetectorRequest &request)
{
    for (const auto &backbone : streams.backbones)
        models::prepareForInference(backbone->module(), request.device,
                                    request.bf16 ? torch::kBFloat16 : torch::kFloat);
    if (request.options.contains("batch"))
        streams.features.batch = std::max(1, request.options.at("batch").get<int>());
}

Status startFromModel(const TrainContext &context, const NamedNetworks &networks)
{
    if (context.initialModel.empty())
        return success();
    const auto model = readModel(context.initialModel);
    if (!model)
        return model.error();
    loadFitting(networks, model->file);
    return success();
}

Result<VideoFeatures> VideoFeatures::extract(TrainContext &context, const TwoStream &streams)
{
    VideoFeatures features;
    features.m_stride = streams.features.stride;
    features.m_featureSize = streams.featureSize();
    features.m_features.resize(context.data.videoCount());
    for (std::size_t i = 0; i < streams.backbones.size(); ++i) {
        const auto extraction =
            featureExtraction(streams.backbones[i], streams.features, context.data, context.device);
        const auto tell = stageProgress(context, std::string(kStages[i]) + " features");
        if (const auto done = context.data.extract(extraction, tell); !done)
            return done.error();
        for (std::size_t video = 0; video < features.m_features.size(); ++video)
            features.m_features[video].push_back(context.data.features(video, extraction));
    }
    return features;
}

torch::Tensor VideoFeatures::of(std::size_t video) const
{
    return torch::cat(m_features[video], 1);
}

torch::Tensor VideoFeatures::row(std::size_t video, std::int64_t row) const
{
    std::vector<torch::Tensor> parts;
    for (const auto &features : m_features[video])
        parts.push_back(features[row]);
    return torch::cat(parts);
}

} // namespace onset
