// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/trainingsnapshot.h"

#include <string>

namespace onset {

// ModelVersion::metrics: a JSON object of what was measured of a version here. Keys: "validation_map50",
// "held_out_map50" (fractions), "trained_segments", "trained_videos". What is there already is kept.

std::string validationMetrics(double map); ///< an empty object where it is not finite
std::string withLearnt(const std::string &metrics, const TrainingSnapshot &snapshot);
std::string withHeldOut(const std::string &metrics, double map);

} // namespace onset
