// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// `temporalmaxer`: an anchor-free detector on frozen features that learns from few labels (Tang, Kim and
/// Sohn 2023), with ActionFormer's pyramid and TriDet's head as variants. Stages: rgb and flow (networks for
/// features, only where the settings ask for them), head.
std::unique_ptr<System> makeTemporalMaxer();

} // namespace onset
