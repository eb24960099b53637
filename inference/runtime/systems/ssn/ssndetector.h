// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// SSN's detection (§4.1, §4.2): TAG proposals, their pyramids, both classifiers or one of them, regression,
/// non-maximum suppression within each class. Error::InvalidArgument names a setting that makes no sense.
Result<std::unique_ptr<Detector>> makeSsnDetector(const DetectorRequest &request);

} // namespace onset
