// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etpmaterial.h"

#include "inference/runtime/systems/initialmodel.h"
#include "inference/runtime/training/stageprogress.h"

#include <torch/torch.h>

#include <filesystem>

namespace onset {

namespace {

using nlohmann::json;

/// "rgb" → "backboneRgb".
std::string optionName(const std::string &prefix, const std::string &stream)
{
    return prefix + (stream == "rgb" ? "Rgb" : "Flow");
}

/// Where a stage's network is: the shared file that the options name, or what an earlier stage wrote.
std::string trainedPath(const TrainContext &context, const std::string &option, const std::string &stage)
{
    const auto shared = context.options.at(option).get<std::string>();
    const auto own = context.folder + '/' + stage + ".safetensors";
    return shared.empty() && std::filesystem::exists(own) ? own : shared;
}

Result<std::shared_ptr<Backbone>> networkOf(TrainContext &context, const std::string &stage,
                                            const std::string &path, const json &classifier, BackboneUse use)
{
    auto options = classifier;
    options["backbone"] = path;
    auto backbone = trainClassifier(context, stage, options, use);
    if (!backbone)
        return backbone;
    const auto outputs = static_cast<int>(context.data.set().classes.size()) + 1;
    const bool scores = use == BackboneUse::Scores || !(*backbone)->spec().isScript();
    if (scores && (*backbone)->outputs() != outputs)
        return Error{Error::Code::InvalidArgument,
                     path + " was trained on " + std::to_string((*backbone)->outputs() - 1) +
                         " classes; the set has " + std::to_string(outputs - 1),
                     {}};
    return backbone;
}

Result<EtpStream> streamOf(TrainContext &context, const std::string &stream, bool retrain)
{
    const auto shared = context.options.at(optionName("backbone", stream)).get<std::string>();
    const auto path = retrain ? shared : trainedPath(context, optionName("backbone", stream), stream);
    auto actionness = networkOf(context, stream, path, context.options.at(optionName("classifier", stream)),
                                BackboneUse::Scores);
    if (!actionness)
        return actionness.error();
    EtpStream result{stream, *actionness, *actionness};
    const auto stage = "features-" + stream;
    const auto given = context.options.at(optionName("features", stream)).get<std::string>();
    const auto &classifier = context.options.at(optionName("featureClassifier", stream));
    if (given.empty() && classifier.empty())
        return result;
    const auto file = retrain ? given : trainedPath(context, optionName("features", stream), stage);
    auto features =
        networkOf(context, stage, file, classifier.empty() ? json{{"fit", json::object()}} : classifier,
                  BackboneUse::Features);
    if (!features)
        return features.error();
    result.features = *features;
    return result;
}

Result<std::vector<torch::Tensor>> extracted(TrainContext &context, const FeatureReader &reader,
                                             const std::string &what)
{
    const auto extraction = featureExtraction(reader.backbone, reader.options, context.data, context.device);
    if (auto done = context.data.extract(extraction, stageProgress(context, what)); !done)
        return done.error();
    std::vector<torch::Tensor> all;
    for (std::size_t v = 0; v < context.data.videoCount(); ++v)
        all.push_back(context.data.features(v, extraction));
    return all;
}

/// Of each video, the streams' rows: [video][stream].
using ByVideo = std::vector<std::vector<torch::Tensor>>;
Result<ByVideo> byVideo(TrainContext &context, std::span<const FeatureReader> readers,
                        const std::string &what)
{
    ByVideo all(context.data.videoCount());
    for (const auto &reader : readers) {
        const auto rows = extracted(context, reader, what);
        if (!rows)
            return rows.error();
        for (std::size_t v = 0; v < all.size(); ++v)
            all[v].push_back((*rows)[v]);
    }
    return all;
}

Result<std::vector<EtpStream>> trainedStreams(TrainContext &context)
{
    const auto names = etpStreamNames(context.options);
    if (!names)
        return names.error();
    std::vector<EtpStream> streams;
    for (const auto &name : *names) {
        auto stream = streamOf(context, name, false);
        if (!stream)
            return stream.error();
        streams.push_back(*stream);
    }
    return streams;
}

/// The networks on frames of a model that training goes on from, with their streams decoded.
Result<std::vector<EtpStream>> streamsOf(TrainContext &context, const ModelFile &model)
{
    const auto options = json::parse(model.card.options, nullptr, false);
    auto networks = loadEtp(model, options, context.device);
    if (!networks)
        return networks.error();
    std::vector<StreamSpec> specs;
    for (auto &stream : networks->streams) {
        stream.actionness->setDigest(model.card.weightsDigest + " actionness");
        stream.features->setDigest(model.card.weightsDigest +
                                   (stream.features == stream.actionness ? " actionness" : " features"));
        specs.push_back(stream.actionness->spec().stream);
        specs.push_back(stream.features->spec().stream);
    }
    if (auto prepared = context.data.prepare(specs, stageProgress(context, "decoding")); !prepared)
        return prepared.error();
    return std::move(networks->streams);
}

} // namespace

Result<std::vector<std::string>> etpStreamNames(const json &options)
{
    const auto name = options.at("streams").get<std::string>();
    if (name == "both")
        return std::vector<std::string>{"rgb", "flow"};
    if (name == "rgb" || name == "flow")
        return std::vector<std::string>{name};
    return Error{Error::Code::InvalidArgument, "the setting 'streams' has to be rgb, flow or both", {}};
}

Result<EtpStream> trainEtpStream(TrainContext &context, const std::string &stream)
{
    return streamOf(context, stream, true);
}

torch::Tensor fusedScores(const std::vector<torch::Tensor> &scores)
{
    return torch::stack(scores).mean(0);
}

Result<EtpMaterial> collectEtp(TrainContext &context, const ModelFile *initial)
{
    EtpMaterial material;
    auto streams = initial ? streamsOf(context, *initial) : trainedStreams(context);
    if (!streams)
        return streams.error();
    material.networks.streams = std::move(*streams);

    material.stride = context.options.at("stride").get<int>();
    material.featureStride = context.options.at("featureStride").get<int>();
    const auto readers = material.networks.readers(material.stride, material.featureStride, 32);
    const auto half = readers.size() / 2;
    const auto scores = byVideo(context, std::span(readers).first(half), "actionness");
    if (!scores)
        return scores.error();
    const auto features = byVideo(context, std::span(readers).last(half), "features");
    if (!features)
        return features.error();
    std::vector<torch::Tensor> rows;
    for (std::size_t v = 0; v < scores->size(); ++v) {
        material.scores.push_back(fusedScores((*scores)[v]));
        rows.push_back(torch::cat((*features)[v], 1));
    }
    material.networks.scale = models::FeatureScale(material.networks.channels());
    if (initial) {
        if (auto loaded =
                loadState({{"scale", material.networks.scale.ptr()}}, initial->file, context.initialModel);
            !loaded)
            return loaded.error();
    } else {
        material.networks.scale->fit(
            torch::cat({rows.data(), std::min(rows.size(), context.data.trainingCount())}));
    }
    for (const auto &video : rows)
        material.features.emplace_back(material.networks.scale->forward(video));
    return material;
}

} // namespace onset
