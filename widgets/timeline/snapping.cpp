// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/snapping.h"

#include <algorithm>
#include <cmath>

namespace onset {

SnapTarget snapTo(double position, std::span<const SnapTarget> targets, double tolerance)
{
    SnapTarget best{FrameIndex{std::llround(position)}, SnapKind::Frame};
    double bestDistance = tolerance;
    bool found = false;
    for (const SnapTarget &target : targets) {
        const double distance = std::abs(static_cast<double>(target.edge.value) - position);
        if (distance < bestDistance || (distance <= bestDistance && (!found || target.kind < best.kind))) {
            best = target;
            bestDistance = distance;
            found = true;
        }
    }
    return best;
}

std::optional<FrameIndex> nearestCrossing(const CurvePyramid &curve, FrameIndex first, int stride,
                                          double threshold, double position, double tolerance)
{
    const auto values = curve.values();
    const auto size = static_cast<std::int64_t>(values.size());
    // Sample i - 1 ends and sample i begins at the edge first + i · stride. NaN compares as below.
    const auto crosses = [&](std::int64_t i) {
        return i > 0 && i < size &&
               (values[static_cast<std::size_t>(i - 1)] >= threshold) !=
                   (values[static_cast<std::size_t>(i)] >= threshold);
    };
    const double sample = (position - static_cast<double>(first.value)) / stride;
    const auto middle = static_cast<std::int64_t>(std::llround(sample));
    const auto reach = static_cast<std::int64_t>(std::ceil(tolerance / stride)) + 1;
    std::optional<FrameIndex> best;
    double bestDistance = tolerance;
    for (std::int64_t step = 0; step <= reach && !best; ++step) {
        for (const auto i : {middle - step, middle + step}) {
            const FrameIndex edge = first + i * stride;
            const double distance = std::abs(static_cast<double>(edge.value) - position);
            if (distance <= bestDistance && crosses(i)) {
                best = edge;
                bestDistance = distance;
            }
        }
    }
    return best;
}

} // namespace onset
