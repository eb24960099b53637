// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"

#include <memory>

namespace onset {

/// SSN with TAG (the challenge report of 2017, §4), `ssn`. Stages: rgb and flow (two BN-Inceptions that tell
/// the classes), actionness, a (activity and completeness classifiers), b (one classifier with an fc).
std::unique_ptr<System> makeSsn();

} // namespace onset
