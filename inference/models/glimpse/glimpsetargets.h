// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace onset::models {

/// An action or a prediction in a clip, 0 … 1 of its length.
struct GlimpseBound
{
    double start = 0;
    double end = 0;

    bool operator==(const GlimpseBound &) const = default;
};

/// Intersection over union, 0 where either is empty.
double overlapOf(const GlimpseBound &a, const GlimpseBound &b);

/// The ground truth that a prediction is compared with (§3.2.2): the one of the largest overlap, or, where it
/// overlaps none, the nearest by eq. 4, min(|e_g - s|, |s_g - e|). The first of equals. Precondition: truth
/// is not empty.
std::size_t matchedTruth(const GlimpseBound &prediction, std::span<const GlimpseBound> truth);

/// The reward (§3.2.1): 1 where the prediction overlaps one of the ground truth by more than `threshold`,
/// else -0.1.
double glimpseReward(const GlimpseBound &prediction, std::span<const GlimpseBound> truth,
                     double threshold = 0.5);

} // namespace onset::models
