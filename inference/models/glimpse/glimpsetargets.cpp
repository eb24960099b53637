// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/glimpse/glimpsetargets.h"

#include <algorithm>
#include <cmath>

namespace onset::models {

namespace {

constexpr double kHit = 1;
constexpr double kMiss = -0.1;

double distanceOf(const GlimpseBound &prediction, const GlimpseBound &truth)
{
    return std::min(std::abs(truth.end - prediction.start), std::abs(truth.start - prediction.end));
}

} // namespace

double overlapOf(const GlimpseBound &a, const GlimpseBound &b)
{
    const double shared = std::min(a.end, b.end) - std::max(a.start, b.start);
    if (shared <= 0 || a.end <= a.start || b.end <= b.start)
        return 0;
    return shared / (a.end - a.start + b.end - b.start - shared);
}

std::size_t matchedTruth(const GlimpseBound &prediction, std::span<const GlimpseBound> truth)
{
    std::size_t best = 0;
    double overlap = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (const double now = overlapOf(prediction, truth[i]); now > overlap) {
            overlap = now;
            best = i;
        }
    }
    if (overlap > 0)
        return best;
    for (std::size_t i = 1; i < truth.size(); ++i) {
        if (distanceOf(prediction, truth[i]) < distanceOf(prediction, truth[best]))
            best = i;
    }
    return best;
}

double glimpseReward(const GlimpseBound &prediction, std::span<const GlimpseBound> truth, double threshold)
{
    const bool hit = std::any_of(truth.begin(), truth.end(), [&](const GlimpseBound &one) {
        return overlapOf(prediction, one) > threshold;
    });
    return hit ? kHit : kMiss;
}

} // namespace onset::models
