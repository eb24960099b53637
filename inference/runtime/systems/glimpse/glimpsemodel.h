// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/featurescale.h"
#include "inference/models/glimpse/glimpsenetwork.h"
#include "inference/runtime/training/classifiertraining.h"
#include "inference/runtime/weights/modelfile.h"

#include <nlohmann/json.hpp>

namespace onset {

/// The networks of a glimpse model: C3D, what brings its features to 500 numbers, the model itself.
struct GlimpseNetworks
{
    std::shared_ptr<Backbone> backbone;
    models::FeatureScale scale{nullptr};
    models::GlimpseNetwork network{nullptr};

    /// With the prefixes that they have in a model file.
    NamedNetworks named() const;
};

/// New ones for a backbone; "featureSize", "heads", "parallel", "background" of the options count.
GlimpseNetworks makeGlimpseNetworks(std::shared_ptr<Backbone> backbone, const nlohmann::json &options,
                                    std::int64_t classes);
/// Everything from a model's card ("spec" is the backbone's) and tensors, in eval mode on the device.
Result<GlimpseNetworks> loadGlimpse(const ModelFile &model, const nlohmann::json &options,
                                    torch::Device device);

} // namespace onset
