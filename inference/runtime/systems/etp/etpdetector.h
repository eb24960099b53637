// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// ETP's inference (§4.2). While the video comes in: a curve of each class and of acting at all; at its end
/// proposals, refined, localized, scored and suppressed.
Result<std::unique_ptr<Detector>> makeEtpDetector(const DetectorRequest &request);

} // namespace onset
