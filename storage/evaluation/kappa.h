// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <utility>

namespace onset {

/// How often (or how long) two annotators said what of the same units: the categories are numbers of the
/// caller's choice. Only pairs that occurred need an entry.
using JointCounts = std::map<std::pair<std::size_t, std::size_t>, double>;

/// Cohen's kappa (1960): (observed − expected) / (1 − expected) agreement, expected from how often each
/// annotator uses each category. NaN where that is 0 / 0: nothing counted, or both know one category only.
double cohensKappa(const JointCounts &counts);

/// The share of units with the same category; NaN of nothing.
double observedAgreement(const JointCounts &counts);

} // namespace onset
