// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/ssn/ssnheads.h"
#include "inference/runtime/systems/ssn/proposalpool.h"

#include <functional>
#include <memory>
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

/// Loads what that left.
Status loadProposalHead(const TrainContext &context, const std::string &stage,
                        const std::shared_ptr<torch::nn::Module> &head);

} // namespace onset
