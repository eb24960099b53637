// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/uncertainty.h"

#include "inference/ranking/candidate.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace onset {

double meanOver(const Curve &curve, FrameRange range)
{
    const auto samples = static_cast<std::int64_t>(curve.values.size());
    if (range.empty() || curve.stride < 1)
        return Reasons::kUnknown;
    const auto from = std::max<std::int64_t>(0, (range.start - curve.first) / curve.stride);
    const auto to = std::min(samples, (range.end - curve.first + curve.stride - 1) / curve.stride);
    double sum = 0;
    std::int64_t count = 0;
    for (auto i = from; i < to; ++i) {
        const auto value = static_cast<double>(curve.values[static_cast<std::size_t>(i)]);
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    }
    return count > 0 ? sum / static_cast<double>(count) : Reasons::kUnknown;
}

double binaryEntropy(double probability)
{
    const double p = std::clamp(probability, 0.0, 1.0);
    if (p <= 0 || p >= 1)
        return 0;
    return -(p * std::log2(p) + (1 - p) * std::log2(1 - p));
}

double classUncertainty(std::span<const Curve> curves, FrameRange range, double score)
{
    std::vector<double> shares;
    for (const auto &curve : curves) {
        const double mean = curve.key.kind == CurveKind::Class ? meanOver(curve, range) : Reasons::kUnknown;
        if (std::isfinite(mean))
            shares.push_back(std::clamp(mean, 0.0, 1.0));
    }
    if (shares.empty())
        return std::isfinite(score) ? binaryEntropy(score) : Reasons::kUnknown;
    double total = 0;
    for (const double share : shares)
        total += share;
    shares.push_back(std::max(0.0, 1 - total));
    total = std::max(total, 1.0);
    double entropy = 0;
    for (const double share : shares) {
        if (share > 0)
            entropy -= share / total * std::log2(share / total);
    }
    return entropy / std::log2(static_cast<double>(shares.size()));
}

} // namespace onset
