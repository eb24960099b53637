// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/backbones/backbone.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <string>

namespace onset {

/// What a user's TorchScript network is given: [n, channels, side, side], or with frames > 0 clips [n,
/// channels, frames, side, side]; float, as prepareClips() makes it (snippets.h).
struct ScriptInput
{
    std::int64_t channels = 3;
    std::int64_t frames = 0; ///< 0: pictures
    std::int64_t side = 112;
};

struct ScriptBackbone
{
    models::BackbonePtr network;
    std::string digest; ///< SHA-256 of the file, for cache keys and cards
};

/// A user's TorchScript network as an extractor of features. Its own weights stay as they are; with `classes`
/// > 0 a linear layer on top ("fc") learns to classify. The script gives [n, D], floating point; sizes of 1
/// behind are dropped. It is tried with one and with two snippets, and made faster for inference where it
/// can be; in bf16 (Module::to) it runs where its numbers stay close to those of fp32, else in fp32. Error::
/// NotFound for a missing file, Error::BadInput for one that is no TorchScript, throws, or gives another
/// type, shape or values that are no numbers; the message says what to change. `digest`: the SHA-256 that the
/// file has to have (empty: any); another one is Error::BadInput, before the script is run. A script that
/// fails later throws std::runtime_error that names it.
Result<ScriptBackbone> loadScriptBackbone(const std::string &path, const ScriptInput &input, int classes,
                                          const std::string &digest = {});

} // namespace onset
