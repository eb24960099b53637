// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/etp/etpnetworks.h"
#include "inference/runtime/systems/etp/etpproposals.h"

#include <vector>

namespace onset {

/// Which streams a model of these options looks at ("streams": "rgb", "flow" or "both"). Error::
/// InvalidArgument for anything else.
Result<std::vector<std::string>> etpStreamNames(const nlohmann::json &options);

/// Trains, or loads, what one stream's stage gives: the classifier of frames whose scores are the actionness,
/// and, where the options name one, the network of the localization network's features.
Result<EtpStream> trainEtpStream(TrainContext &context, const std::string &stream);

/// What refinement and localization learn from: the networks on frames, and of each video (training, then
/// validation) fused class scores and standardized features.
struct EtpMaterial
{
    EtpNetworks networks; ///< without heads
    int stride = 1;
    int featureStride = 1;
    std::vector<torch::Tensor> scores;     ///< [rows, K + 1] by video
    std::vector<models::RowSums> features; ///< [rows, channels] by video
};
/// Uses what the streams' stages left in context.folder, or the model that training goes on from (null:
/// none).
Result<EtpMaterial> collectEtp(TrainContext &context, const ModelFile *initial);

/// The mean of several streams' scores; a tensor for each stream.
torch::Tensor fusedScores(const std::vector<torch::Tensor> &scores);

} // namespace onset
