// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// Prop-SSAD's detection (§2.2, §2.3): anchors' overlaps, boundaries taken from TAG, non-maximum suppression
/// over all proposals whatever their class, then a class for each. With "classes" "video" that of the whole
/// video, with "proposal" its own. Error::InvalidArgument names a setting that makes no sense.
Result<std::unique_ptr<Detector>> makePropSsadDetector(const DetectorRequest &request);

} // namespace onset
