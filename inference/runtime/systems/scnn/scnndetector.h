// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// S-CNN's prediction and post-processing (§3.3).
Result<std::unique_ptr<Detector>> makeScnnDetector(const DetectorRequest &request);

} // namespace onset
