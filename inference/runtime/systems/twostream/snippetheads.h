// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/actionness/snippethead.h"
#include "inference/models/featurescale.h"
#include "inference/runtime/systems/twostream/twostream.h"

#include <vector>

namespace onset {

inline constexpr const char *kActionnessStage = "actionness";

/// What is known of each snippet of a video.
struct SnippetScores
{
    std::vector<float> actionness;
    torch::Tensor classes; ///< [rows, K + 1], probabilities, the background first
};

/// The networks that look at single snippets: how likely it is action at all (SSN's binary TSN classifier,
/// Prop-SSAD's MLP), and which class (for the curves, and the class of a video). Both on scaled features.
class SnippetHeads
{
public:
    /// options: "hidden", "dropout". Weights are drawn from torch's generator.
    SnippetHeads(std::int64_t features, std::int64_t classes, const nlohmann::json &options);

    torch::Tensor scaled(const torch::Tensor &features) { return m_scale(features); }
    /// features: scaled, [rows, D]; in evaluation mode, without gradients.
    SnippetScores scores(const torch::Tensor &features);
    /// Prefixes scale, actionness, classes.
    NamedNetworks networks() const;
    void to(torch::Device device);

    models::FeatureScale &scale() { return m_scale; }
    models::SnippetHead &actionness() { return m_actionness; }
    models::SnippetHead &classes() { return m_classes; }

private:
    models::FeatureScale m_scale;
    models::SnippetHead m_actionness{nullptr};
    models::SnippetHead m_classes{nullptr};
};

/// Settings of the stage: "hidden" (0: linear), "dropout", "batch", "fit".
nlohmann::json snippetHeadDefaults(const std::string &preset, std::int64_t hidden);

/// The stage "actionness": measures the scale and trains both heads on all snippets of the training videos,
/// half of them background; writes context.folder/actionness.safetensors.
Status trainSnippetHeads(TrainContext &context);

/// What that stage left.
Result<SnippetHeads> trainedSnippetHeads(TrainContext &context, std::int64_t features);

} // namespace onset
