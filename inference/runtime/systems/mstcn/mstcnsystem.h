// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// `ms-tcn`: every step gets one label, for dense labels that exclude each other (Farha and Gall 2019), on
/// the features of temporalmaxer. Stages: rgb and flow (networks for features, only where the settings ask
/// for them), steps.
std::unique_ptr<System> makeMsTcn();

} // namespace onset
