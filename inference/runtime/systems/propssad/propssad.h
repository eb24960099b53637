// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// Prop-SSAD (the challenge paper of 2017 on proposals by temporal convolution), `prop-ssad`. Stages: rgb and
/// flow (backbones), actionness (the MLP of its TAG), ssad (anchors), classifier (a class for each proposal,
/// where a video has several).
std::unique_ptr<System> makePropSsad();

} // namespace onset
