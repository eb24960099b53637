// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/diagnosis.h"

#include <string>
#include <vector>

namespace onset::cli {

/// A diagnosis as tables for people: means over the thresholds, in percent.
std::vector<std::string> diagnosisLines(const Diagnosis &diagnosis);

} // namespace onset::cli
