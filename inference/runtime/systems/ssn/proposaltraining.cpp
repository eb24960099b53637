// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/proposaltraining.h"

#include <torch/torch.h>

namespace onset {

namespace {

using nlohmann::json;

std::string stagePath(const TrainContext &context, const std::string &stage)
{
    return context.folder + '/' + stage + ".safetensors";
}

ProposalRatio ratioOf(const json &options)
{
    return {options.at("videos").get<std::int64_t>(), options.at("positive").get<std::int64_t>(),
            options.at("incomplete").get<std::int64_t>(), options.at("background").get<std::int64_t>()};
}

models::SsnLossOptions lossOptions(const json &stage, const ProposalRatio &ratio)
{
    models::SsnLossOptions options;
    options.completeness = stage.at("completeness").get<double>();
    options.regression = stage.at("regression").get<double>();
    // As many of the incomplete count as there are positives.
    options.keep = ratio.incomplete > 0
                       ? static_cast<double>(ratio.positive) / static_cast<double>(ratio.incomplete)
                       : 1.0;
    return options;
}

ModelCard stageCard(const TrainContext &context, const std::string &stage)
{
    ModelCard card;
    card.system = stage;
    card.name = stage;
    card.classes = context.data.set().classes;
    card.options = context.options.at(stage).dump();
    card.seed = context.seed;
    return card;
}

} // namespace

Result<ProposalMaterial> proposalMaterial(TrainContext &context)
{
    auto streams = trainedStreams(context);
    if (!streams)
        return streams.error();
    auto features = VideoFeatures::extract(context, *streams);
    if (!features)
        return features.error();
    auto heads = trainedSnippetHeads(context, features->featureSize());
    if (!heads)
        return heads.error();
    return ProposalMaterial{std::move(*streams), std::move(*features), std::move(*heads),
                            static_cast<std::int64_t>(context.data.set().classes.size())};
}

models::SsnHeadOptions ssnHeadOptions(const ProposalMaterial &material, const json &options,
                                      const std::string &stage)
{
    return models::SsnHeadOptions(material.features.featureSize(), material.classes)
        .courseParts(pyramidOptions(options).courseParts())
        .hidden(options.at(stage).value("hidden", std::int64_t{1}))
        .dropout(options.at(stage).at("dropout").get<double>());
}

json proposalHeadDefaults(const std::string &preset, std::int64_t hidden)
{
    const models::SsnLossOptions loss;
    FitOptions fit;
    // 0.8 of the paper's 1 024 features a part leave enough to judge by; of a small network's they do not.
    json options = {{"dropout", preset == "paper" ? 0.8 : 0.5},
                    {"completeness", loss.completeness},
                    {"regression", loss.regression}};
    if (hidden > 0)
        options["hidden"] = hidden;
    if (preset == "paper") {
        fit.steps = 10000;
        fit.momentum = 0.9;
        fit.weightDecay = 1e-6;
    } else {
        fit.optimizer = FitOptions::Optimizer::Adam;
        fit.schedule = FitOptions::Schedule::Cosine;
        fit.learningRate = 1e-3;
        fit.weightDecay = 1e-4;
        fit.steps = preset == "tiny" ? 300 : preset == "small" ? 800 : 3000;
    }
    options["fit"] = toJson(fit);
    return options;
}

Status trainProposalHead(TrainContext &context, const std::string &stage, ProposalMaterial &material,
                         const std::shared_ptr<torch::nn::Module> &head,
                         const std::function<models::SsnOutput(const torch::Tensor &)> &forward)
{
    auto pool = trainingProposals(context, material.features, material.heads);
    if (!pool)
        return pool.error();
    const auto &options = context.options.at(stage);
    auto fitting = fitOptions(options.at("fit"));
    if (!fitting)
        return fitting.error();
    const auto ratio = ratioOf(context.options.at("sampling"));
    const auto weights = lossOptions(options, ratio);
    const auto pyramid = pyramidOptions(context.options);
    FitPlan plan;
    plan.stage = stage;
    plan.options = *fitting;
    plan.networks = {{stage, head}};
    if (auto started = startFromModel(context, plan.networks); !started)
        return started;
    head->to(context.device);
    plan.step = [&](std::int64_t, Random &random) -> Result<StepResult> {
        const auto batch =
            batchOf(pool->draw(random, ratio), material.features, material.heads, pyramid, context.device);
        const auto loss = models::ssnLoss(forward(batch.pyramids), batch.targets, weights);
        StepResult result;
        result.loss = loss.total;
        result.parts = {{"activity", loss.activity},
                        {"completeness", loss.completeness},
                        {"regression", loss.regression}};
        result.samples = batch.pyramids.size(0);
        return result;
    };
    if (const auto report = fit(context, plan); !report)
        return report.error();
    head->to(torch::kCPU);
    return writeModel(stagePath(context, stage), stageCard(context, stage), plan.networks);
}

json modelOptions(const TrainContext &context, const TwoStream &streams, const json &detectionDefaults,
                  std::span<const char *const> keys)
{
    auto options = detectionDefaults;
    options.update(context.options.at("detect"));
    options["streams"] = toJson(streams);
    for (const auto *key : keys)
        options[key] = context.options.at(key);
    return options;
}

Status writeTwoStreamModel(const TrainContext &context, ProposalMaterial &material, const std::string &id,
                           const std::string &name, const json &options, const NamedNetworks &own)
{
    auto networks = networksOf(material.streams);
    for (const auto &named : material.heads.networks())
        networks.push_back(named);
    networks.insert(networks.end(), own.begin(), own.end());
    for (const auto &[prefix, network] : networks)
        network->to(torch::kCPU);
    ModelCard card;
    card.system = id;
    card.name = name;
    card.classes = context.data.set().classes;
    card.options = options.dump();
    card.seed = context.seed;
    return writeModel(context.folder + '/' + id + ".safetensors", card, networks);
}

Status loadProposalHead(const TrainContext &context, const std::string &stage,
                        const std::shared_ptr<torch::nn::Module> &head)
{
    const auto path = stagePath(context, stage);
    const auto model = readModel(path);
    if (!model)
        return model.error();
    return loadState({{stage, head}}, model->file, path);
}

} // namespace onset
