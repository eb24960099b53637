// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

namespace onset {

/// Detection with a trained ms-tcn. What it says of a step depends on a long stretch around it, so all that
/// was seen is looked at anew now and then, and curves are put out when the video is over: of each class, of
/// any action, and of starts and ends (how much the classes' probabilities rise or fall from row to row).
Result<std::unique_ptr<Detector>> makeMsTcnDetector(const DetectorRequest &request);

} // namespace onset
