// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/study.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace onset {

/// A measure of one id, seed by seed, where it was measured.
std::vector<double> valuesOf(const StudyOutcome &outcome, const std::string &id, const std::string &measure);
std::size_t seedCount(const StudyOutcome &outcome);

/// "41.2"; a dash where it is not finite.
std::string number(double value, int decimals);
/// "41.2 ± 0.8", times `scale`.
std::string spreadText(const Spread &spread, double scale, int decimals);
/// null where it is not finite.
nlohmann::ordered_json finite(double value);

} // namespace onset
