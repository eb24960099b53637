// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/ssn/ssnheads.h"
#include "inference/runtime/systems/ssn/proposalpool.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace onset {

/// Everything that the stages after "actionness" work with.
struct ProposalMaterial
{
    TwoStream streams;
    VideoFeatures features;
    SnippetHeads heads;
    std::int64_t classes = 0;
};
Result<ProposalMaterial> proposalMaterial(TrainContext &context);

models::SsnHeadOptions ssnHeadOptions(const ProposalMaterial &material, const nlohmann::json &options,
                                      const std::string &stage);

/// Settings of the stage of a head on pyramids: "dropout", "completeness", "regression", "fit", and "hidden"
/// where it is not 0.
nlohmann::json proposalHeadDefaults(const std::string &preset, std::int64_t hidden);

/// Trains a head on the pyramids of proposals and writes context.folder/STAGE.safetensors with its tensors
/// under STAGE. Settings: context.options[stage], and those of proposalDefaults().
Status trainProposalHead(TrainContext &context, const std::string &stage, ProposalMaterial &material,
                         const std::shared_ptr<torch::nn::Module> &head,
                         const std::function<models::SsnOutput(const torch::Tensor &)> &forward);

/// What a detector of a two-stream system needs to know: `detectionDefaults` under context.options["detect"],
/// the backbones, and the training options named by `keys`, as they are.
nlohmann::json modelOptions(const TrainContext &context, const TwoStream &streams,
                            const nlohmann::json &detectionDefaults, std::span<const char *const> keys);

/// Writes the model of a system, context.folder/ID.safetensors: the backbones, the snippet heads and `own`.
Status writeTwoStreamModel(const TrainContext &context, ProposalMaterial &material, const std::string &id,
                           const std::string &name, const nlohmann::json &options, const NamedNetworks &own);

/// Loads what trainProposalHead(), or another stage of that form, left.
Status loadProposalHead(const TrainContext &context, const std::string &stage,
                        const std::shared_ptr<torch::nn::Module> &head);

} // namespace onset
