// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/ssntraining.h"

#include "inference/runtime/systems/ssn/proposaltraining.h"

#include <torch/torch.h>

namespace onset {

namespace {

/// Everything that a detector needs to know, over the defaults of detection.
nlohmann::json modelOptions(const TrainContext &context, const TwoStream &streams,
                            const nlohmann::json &detectionDefaults)
{
    auto options = detectionDefaults;
    options.update(context.options.at("detect"));
    options["streams"] = toJson(streams);
    for (const auto *key : {kActionnessStage, "tag", "pyramid"})
        options[key] = context.options.at(key);
    options["hidden"] = context.options.at(kUnifiedStage).at("hidden");
    return options;
}

Status writeAll(TrainContext &context, ProposalMaterial &material, const models::SsnUnified &unified,
                const nlohmann::json &detectionDefaults)
{
    models::SsnSeparate separate(ssnHeadOptions(material, context.options, kSeparateStage));
    if (auto loaded = loadProposalHead(context, kSeparateStage, separate.ptr()); !loaded)
        return loaded;
    ModelCard card;
    card.system = "ssn";
    card.name = "SSN with TAG";
    card.classes = context.data.set().classes;
    card.options = modelOptions(context, material.streams, detectionDefaults).dump();
    card.seed = context.seed;
    material.heads.to(torch::kCPU);
    auto networks = networksOf(material.streams);
    for (const auto &[prefix, network] : networks)
        network->to(torch::kCPU);
    for (const auto &named : material.heads.networks())
        networks.push_back(named);
    networks.emplace_back(kSeparateStage, separate.ptr());
    networks.emplace_back(kUnifiedStage, unified.ptr());
    return writeModel(context.folder + "/ssn.safetensors", card, networks);
}

template <class Head> auto forwardOf(Head &head)
{
    return [&head](const torch::Tensor &pyramids) { return head->forward(pyramids); };
}

} // namespace

Status trainSsn(const std::string &stage, TrainContext &context, const nlohmann::json &detectionDefaults)
{
    if (stage == kRgbStage || stage == kFlowStage)
        return trainStream(context, stage);
    if (stage == kActionnessStage)
        return trainSnippetHeads(context);
    auto material = proposalMaterial(context);
    if (!material)
        return material.error();
    torch::manual_seed(mixedSeed(context.seed, stage, -1));
    const auto sizes = ssnHeadOptions(*material, context.options, stage);
    if (stage == kSeparateStage) {
        models::SsnSeparate separate(sizes);
        return trainProposalHead(context, stage, *material, separate.ptr(), forwardOf(separate));
    }
    models::SsnUnified unified(sizes);
    if (auto trained = trainProposalHead(context, stage, *material, unified.ptr(), forwardOf(unified));
        !trained)
        return trained;
    return writeAll(context, *material, unified, detectionDefaults);
}

} // namespace onset
