// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/featurescale.h"
#include "inference/models/temporalmaxer/temporalmaxer.h"
#include "inference/runtime/systems/rowheads/rowsource.h"

#include <string>
#include <vector>

namespace onset {

/// What learns in this system: the scale of the features and the head on them. Prefixes "scale", "head".
struct MaxerNetworks
{
    models::FeatureScale scale{nullptr};
    models::TemporalMaxer head{nullptr};

    NamedNetworks networks() const { return {{"scale", scale.ptr()}, {"head", head.ptr()}}; }
    std::int64_t features() const { return head->options().features(); }
    /// Rows [n, features], normed and padded with masked steps to a multiple of what the pyramid takes,
    /// through the head. In evaluation mode, without gradients.
    std::vector<models::LevelOutput> look(const torch::Tensor &rows, torch::Device device);
};

/// Sizes of the network: "width", "levels" (0: by the labels' lengths), "projections", "headLayers",
/// "pyramid"
/// ("maxpool" or "transformer"), "head" ("regression" or "trident"), "bins", "dropout".
/// Error::InvalidArgument names the setting that makes no sense.
Result<models::TemporalMaxerOptions> maxerOptions(std::int64_t features, std::int64_t classes,
                                                  const nlohmann::json &network);

/// Networks of these sizes; weights are drawn from torch's generator.
Result<MaxerNetworks> makeMaxer(std::int64_t features, std::int64_t classes, const nlohmann::json &network);

/// Takes over from a model what fits, and of the outputs of each class those of the class of the same name
/// there, in whatever order classes are; new classes keep what they have.
void startMaxerFrom(const ModelFile &model, const std::vector<std::string> &classes, MaxerNetworks &networks);

/// [T, D] → [1, D, T + padding] and its mask [1, 1, T + padding].
struct PaddedRows
{
    torch::Tensor values;
    torch::Tensor mask;
};
PaddedRows paddedRows(const torch::Tensor &rows, std::int64_t multiple);

} // namespace onset
