// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onset {

/// What a model file says of itself; JSON in the metadata key "onset.card".
struct ModelCard
{
    std::string system; ///< "scnn", …; of a shared backbone "c3d", "bn-inception", …
    std::string name;   ///< for people
    std::vector<std::string> classes;
    std::string options;   ///< JSON object: everything needed to build the networks and to run them (widths,
                           ///< sizes, strides, preprocessing, thresholds)
    std::string trainedOn; ///< data snapshot: a digest of the training set's labels and identities
    std::string parent;    ///< weightsDigest of the model that training went on from
    std::uint64_t seed = 0;
    std::map<std::string, double> metrics; ///< "validation_map50", …
    std::string weightsDigest;   ///< of names, shapes and values; set when written, checked when read
    std::int64_t parameters = 0; ///< trainable ones; set when written
    std::string licence;
};

std::string toJson(const ModelCard &card);
/// Error::BadInput names the key. Unknown keys are kept out, missing ones take the defaults but for system,
/// classes and options.
Result<ModelCard> modelCardFromJson(const std::string &json);
/// The card of a model file, without its tensors. Needs no LibTorch type.
Result<ModelCard> readModelCard(const std::string &path);

} // namespace onset
