// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/etp/localizationnetwork.h"
#include "inference/models/etp/refinementnetwork.h"
#include "inference/models/featurescale.h"
#include "inference/runtime/training/jointfeatures.h"
#include "inference/runtime/weights/modelfile.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace onset {

/// One stream's networks on frames.
struct EtpStream
{
    std::string name; ///< "rgb", "flow"
    std::shared_ptr<Backbone> actionness;
    std::shared_ptr<Backbone> features; ///< of the localization network; may be the same as actionness
};

/// The sizes that decide the heads, from the options of training or of a card: "parts" …
struct EtpSizes
{
    std::int64_t channels = 0; ///< of all streams' features together
    std::int64_t classes = 0;
    std::int64_t embedding = 0;
    std::int64_t hidden = 512;
    std::int64_t layers = 2;
    double dropout = 0;
    bool nonLocal = true;
    bool printedCell = false;
};
EtpSizes etpSizes(const nlohmann::json &options, std::int64_t channels, std::int64_t classes);

/// All networks of ETP. Features of both streams stand side by side in a row.
struct EtpNetworks
{
    std::vector<EtpStream> streams;
    models::FeatureScale scale{nullptr};
    models::RefinementNetwork refinement{nullptr};
    models::EtpLocalization localization{nullptr};

    std::int64_t channels() const;
    /// The readers of actionness (every stream's), then of features.
    std::vector<FeatureReader> readers(int stride, int featureStride, int batch) const;
    /// With the prefixes that they have in a model file.
    NamedNetworks named() const;
};

/// New heads; weights from torch's generator.
models::RefinementNetwork makeRefinement(const EtpSizes &sizes);
models::EtpLocalization makeLocalization(const EtpSizes &sizes);

/// Everything from a model's card and tensors, in eval mode on the device. Error::BadInput names what lacks.
Result<EtpNetworks> loadEtp(const ModelFile &model, const nlohmann::json &options, torch::Device device);
/// What loadEtp() reads of the streams: {"rgb": {"actionness": spec, "features": spec}, …}.
nlohmann::json streamCard(const EtpNetworks &networks);

} // namespace onset
