// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/featurescale.h"
#include "inference/models/mstcn/mstcn.h"
#include "inference/runtime/core/scoredsegment.h"
#include "inference/runtime/weights/modelfile.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace onset {

/// What learns in this system: the scale of the features and MS-TCN on them. Prefixes "scale", "head".
struct MsTcnNetworks
{
    models::FeatureScale scale{nullptr};
    models::MsTcn head{nullptr};

    NamedNetworks networks() const { return {{"scale", scale.ptr()}, {"head", head.ptr()}}; }
    /// Probabilities of every row, [rows, K + 1], the background first; float, CPU. In evaluation mode,
    /// without gradients; rows: [n, features], not normed.
    torch::Tensor look(const torch::Tensor &rows, torch::Device device);
};

/// Networks of the sizes "stages", "layers", "width", "dropout"; Error::InvalidArgument names what makes no
/// sense.
Result<MsTcnNetworks> makeMsTcnNetworks(std::int64_t features, std::int64_t classes,
                                        const nlohmann::json &network);

/// As startMaxerFrom() of temporalmaxer.
void startMsTcnFrom(const ModelFile &model, const std::vector<std::string> &classes, MsTcnNetworks &networks);

/// Stretches of at least `minimumRows` rows whose likeliest label is the same class, with its mean
/// probability; best first. Frames from `frames` on are cut off.
std::vector<ScoredSegment> denseSegments(const torch::Tensor &probabilities, int stride, std::int64_t frames,
                                         std::int64_t minimumRows);

} // namespace onset
