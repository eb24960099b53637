// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/trainingsnapshot.h"

#include <string>

namespace onset {

// ModelVersion::metrics: a JSON object of what was measured of a version here. Keys: "validation_map50",
// "held_out_map50" (fractions), "trained_segments", "trained_videos"; "decided", true once it was decided
// whether it takes the place of the version before. What is there already is kept.

std::string validationMetrics(double map); ///< an empty object where it is not finite
std::string withLearnt(const std::string &metrics, const TrainingSnapshot &snapshot);
std::string withHeldOut(const std::string &metrics, double map);
std::string withDecided(const std::string &metrics);
bool isDecided(const std::string &metrics); ///< or was measured on held-out videos, which decided it

} // namespace onset
