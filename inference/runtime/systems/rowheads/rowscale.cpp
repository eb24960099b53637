// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/rowscale.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace onset {

namespace {

constexpr int kLeastStride = 4;
constexpr int kMostStride = 8;
constexpr std::int64_t kLeastLevels = 2;
constexpr std::int64_t kMostLevels = 8;
constexpr double kStepsInLongest = 4; // of the last level

} // namespace

int rowStride(const TrainingSet &set, int asked)
{
    if (asked > 0)
        return asked;
    std::map<int, std::vector<std::int64_t>> lengths;
    for (const auto &video : set.training) {
        for (const auto &segment : video.segments)
            lengths[segment.actionClass].push_back(segment.range.length());
    }
    double shortest = 2.0 * kMostStride;
    for (auto &[actionClass, all] : lengths) {
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end());
        shortest = std::min(shortest, static_cast<double>(*middle));
    }
    return std::clamp(static_cast<int>(shortest / 2), kLeastStride, kMostStride);
}

std::vector<double> labelLengths(const TrainingSet &set, int stride)
{
    std::vector<double> lengths;
    for (const auto &video : set.training) {
        for (const auto &segment : video.segments)
            lengths.push_back(static_cast<double>(segment.range.length()) / stride);
    }
    std::sort(lengths.begin(), lengths.end());
    return lengths;
}

std::int64_t pyramidLevels(const std::vector<double> &lengths)
{
    if (lengths.empty())
        return kLeastLevels;
    const double longest = lengths[(lengths.size() - 1) * 19 / 20];
    const auto levels = 1 + std::llround(std::ceil(std::log2(std::max(1.0, longest / kStepsInLongest))));
    return std::clamp<std::int64_t>(levels, kLeastLevels, kMostLevels);
}

} // namespace onset
