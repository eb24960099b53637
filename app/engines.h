// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/enginesmodule.h"
#include "storage/domain/result.h"

#include <string>

namespace onset {

/// Opens the module with the networks (and with it LibTorch, 0.5 s and 170 MB) on the first call that needs
/// one. Looks beside the build, then where it is installed. Any thread; later calls return the same module.
Result<const EnginesModule *> enginesModule();

/// Empty, or a sentence to warn with: OpenBLAS is missing, so networks run sixty times slower. Meaningful
/// once the module is open.
std::string blasWarning();

} // namespace onset
