// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/backbonespec.h"
#include "storage/domain/result.h"

#include <torch/types.h>

#include <memory>
#include <string>

namespace onset {

/// The network of one stream ("rgb", "flow") in a model file, ready to compute features: a backbone's own
/// file (loadBackbone()), or a whole model of etp, ssn, prop-ssad, temporalmaxer or ms-tcn that has one.
/// Error::BadInput names a file without it.
Result<std::shared_ptr<Backbone>> streamBackbone(const std::string &path, const std::string &stream,
                                                 torch::Device device);

} // namespace onset
