// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/ssn/ssntraining.h"

#include "inference/runtime/systems/ssn/proposaltraining.h"

#include <torch/torch.h>

#include <array>

namespace onset {

namespace {

Status writeAll(TrainContext &context, ProposalMaterial &material, const models::SsnUnified &unified,
                const nlohmann::json &detectionDefaults)
{
    models::SsnSeparate separate(ssnHeadOptions(material, context.options, kSeparateStage));
    if (auto loaded = loadProposalHead(context, kSeparateStage, separate.ptr()); !loaded)
        return loaded;
    static constexpr std::array kKeys{kActionnessStage, "tag", "pyramid"};
    auto options = modelOptions(context, material.streams, detectionDefaults, kKeys);
    options["hidden"] = context.options.at(kUnifiedStage).at("hidden");
    return writeTwoStreamModel(context, material, "ssn", "SSN with TAG", options,
                               {{kSeparateStage, separate.ptr()}, {kUnifiedStage, unified.ptr()}});
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
