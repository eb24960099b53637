// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/propssad/ssadtraining.h"

#include "inference/runtime/systems/propssad/chunks.h"
#include "inference/runtime/systems/ssn/proposaltraining.h"
#include "inference/runtime/training/reviewed.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>

namespace onset {

namespace {

using nlohmann::json;

/// A stretch of a video as the network takes it, with what its anchors should say.
struct Example
{
    torch::Tensor features; ///< [D, steps]
    torch::Tensor overlaps; ///< [anchors], -1: nobody knows
};

torch::Tensor trueOverlaps(const std::vector<FrameRange> &anchors, const TrainingVideo &video)
{
    std::vector<float> overlaps;
    overlaps.reserve(anchors.size());
    const std::int64_t frames = video.video.frames->size();
    for (const auto &anchor : anchors) {
        double most = 0;
        for (const auto &instance : video.segments)
            most = std::max(most, temporalIou(anchor, instance.range));
        const auto seen =
            frameRange(std::max<std::int64_t>(0, anchor.start.value), std::min(frames, anchor.end.value));
        const bool known = most > 0 || wasReviewed(video, seen);
        overlaps.push_back(known ? static_cast<float>(most) : -1.0F);
    }
    return torch::tensor(overlaps);
}

Example exampleOf(ProposalMaterial &material, const TrainingVideo &video, std::size_t number,
                  const SampleRange &chunk, models::PropSsad &network, torch::Device device)
{
    const auto rows = material.features.of(number).slice(0, chunk.start, chunk.end).to(device);
    const auto resized = models::resizedFeatures(material.heads.scaled(rows), network->options().steps());
    const auto anchors = framesOfShares(network->anchors(), chunk, material.features.stride());
    return {resized.t(), trueOverlaps(anchors, video)};
}

/// A random stretch of a random training video.
Example drawn(TrainContext &context, ProposalMaterial &material, std::int64_t length,
              models::PropSsad &network, Random &random)
{
    const auto number =
        static_cast<std::size_t>(random.below(static_cast<std::int64_t>(context.data.trainingCount())));
    const auto rows =
        featureRows(context.data.video(number).video.frames->size(), material.features.stride());
    SampleRange chunk{0, rows};
    if (length > 0 && rows > length) {
        chunk.start = random.below(rows - length + 1);
        chunk.end = chunk.start + length;
    }
    return exampleOf(material, context.data.video(number), number, chunk, network, context.device);
}

StepResult ssadStep(TrainContext &context, ProposalMaterial &material, const json &options,
                    models::PropSsad &network, Random &random)
{
    std::vector<torch::Tensor> features;
    std::vector<torch::Tensor> overlaps;
    for (auto i = options.at("batch").get<std::int64_t>(); i > 0; --i) {
        auto example = drawn(context, material, options.at("chunk").get<std::int64_t>(), network, random);
        features.push_back(example.features);
        overlaps.push_back(example.overlaps);
    }
    const auto predicted = network->forward(torch::stack(features)).flatten();
    const auto truth = torch::cat(overlaps).to(context.device);
    StepResult result;
    result.loss = models::overlapLoss(predicted, truth, torch::rand_like(predicted));
    result.samples = static_cast<std::int64_t>(features.size());
    return result;
}

Status trainAnchors(TrainContext &context, ProposalMaterial &material)
{
    const auto &options = context.options.at(kSsadStage);
    auto fitting = fitOptions(options.at("fit"));
    if (!fitting)
        return fitting.error();
    models::PropSsad network(propSsadOptions(material.features.featureSize(), options));
    FitPlan plan;
    plan.stage = kSsadStage;
    plan.options = *fitting;
    plan.networks = {{kSsadStage, network.ptr()}};
    if (auto started = startFromModel(context, plan.networks); !started)
        return started;
    network->to(context.device);
    plan.step = [&](std::int64_t, Random &random) -> Result<StepResult> {
        return ssadStep(context, material, options, network, random);
    };
    if (const auto report = fit(context, plan); !report)
        return report.error();
    network->to(torch::kCPU);
    ModelCard card;
    card.system = card.name = kSsadStage;
    card.classes = context.data.set().classes;
    card.options = options.dump();
    card.seed = context.seed;
    return writeModel(context.folder + '/' + kSsadStage + ".safetensors", card, plan.networks);
}

Status writeAll(TrainContext &context, ProposalMaterial &material, const models::SsnUnified &classifier,
                const json &detectionDefaults)
{
    const auto sizes = propSsadOptions(material.features.featureSize(), context.options.at(kSsadStage));
    models::PropSsad network(sizes);
    if (auto loaded = loadProposalHead(context, kSsadStage, network.ptr()); !loaded)
        return loaded;
    static constexpr std::array kKeys{kActionnessStage, kSsadStage, "tag", "pyramid"};
    auto options = modelOptions(context, material.streams, detectionDefaults, kKeys);
    options["hidden"] = context.options.at(kClassifierStage).at("hidden");
    return writeTwoStreamModel(context, material, "prop-ssad", "Prop-SSAD", options,
                               {{kSsadStage, network.ptr()}, {kClassifierStage, classifier.ptr()}});
}

} // namespace

models::PropSsadOptions propSsadOptions(std::int64_t features, const json &options)
{
    return models::PropSsadOptions(features)
        .steps(options.at("steps").get<std::int64_t>())
        .channels(options.at("channels").get<std::int64_t>())
        .kernel(options.at("kernel").get<std::int64_t>())
        .ratios(options.at("ratios").get<std::vector<double>>())
        .dropout(options.at("dropout").get<double>());
}

json ssadDefaults(const std::string &preset)
{
    const models::PropSsadOptions sizes(1);
    const bool paper = preset == "paper";
    FitOptions fit;
    fit.optimizer = FitOptions::Optimizer::Adam; // as SSAD, 1e-4, then 1e-5
    fit.learningRate = 1e-4;
    fit.steps = 20000;
    if (!paper) {
        fit.schedule = FitOptions::Schedule::Cosine;
        fit.learningRate = 1e-3;
        fit.weightDecay = 1e-4;
        fit.steps = preset == "tiny" ? 200 : preset == "small" ? 500 : 3000;
    }
    return {{"steps", sizes.steps()},
            {"channels", paper ? sizes.channels() : 96},
            {"kernel", sizes.kernel()},
            {"ratios", sizes.ratios()},
            {"dropout", paper ? 0.0 : 0.3},
            {"chunk", paper ? 0 : 96},
            {"batch", 16},
            {"fit", toJson(fit)}};
}

Status trainPropSsad(const std::string &stage, TrainContext &context, const json &detectionDefaults)
{
    if (stage == kRgbStage || stage == kFlowStage)
        return trainStream(context, stage);
    if (stage == kActionnessStage)
        return trainSnippetHeads(context);
    auto material = proposalMaterial(context);
    if (!material)
        return material.error();
    torch::manual_seed(mixedSeed(context.seed, stage, -1));
    if (stage == kSsadStage)
        return trainAnchors(context, *material);
    models::SsnUnified classifier(ssnHeadOptions(*material, context.options, stage));
    const auto forward = [&](const torch::Tensor &pyramids) { return classifier->forward(pyramids); };
    if (auto trained = trainProposalHead(context, stage, *material, classifier.ptr(), forward); !trained)
        return trained;
    return writeAll(context, *material, classifier, detectionDefaults);
}

} // namespace onset
