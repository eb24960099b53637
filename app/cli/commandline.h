// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"

#include <string>
#include <vector>

namespace onset::cli {

/// Runs `onset-cli words…`; returns the exit code. Output goes to standard output, complaints to standard
/// error.
int runCommandLine(const std::vector<std::string> &words, const Services &services);

} // namespace onset::cli
