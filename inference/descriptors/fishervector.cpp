// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/fishervector.h"

#include <cmath>

namespace onset {

void FisherSums::add(const GaussianMixture &mixture, std::span<const float> x)
{
    const auto columns = mixture.means.columns;
    share.resize(mixture.size());
    first.resize(mixture.size() * columns);
    squares.resize(mixture.size() * columns);
    std::vector<float> shares(mixture.size());
    mixture.posteriors(x, shares);
    for (std::size_t g = 0; g < mixture.size(); ++g) {
        share[g] += shares[g];
        for (std::size_t d = 0; d < columns; ++d) {
            first[g * columns + d] += static_cast<double>(shares[g]) * x[d];
            squares[g * columns + d] += static_cast<double>(shares[g]) * x[d] * x[d];
        }
    }
    ++count;
}

void FisherSums::add(const FisherSums &other)
{
    if (other.count == 0)
        return;
    const auto addAll = [](std::vector<double> &to, const std::vector<double> &from) {
        to.resize(from.size());
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i] += from[i];
    };
    addAll(share, other.share);
    addAll(first, other.first);
    addAll(squares, other.squares);
    count += other.count;
}

std::vector<float> fisherVector(const GaussianMixture &mixture, const FisherSums &sums)
{
    const auto columns = mixture.means.columns;
    const auto half = mixture.size() * columns;
    std::vector<float> vector(2 * half, 0.0F);
    if (sums.count == 0)
        return vector;
    double length = 0;
    const auto put = [&](std::size_t at, double gradient) {
        vector[at] = static_cast<float>(std::copysign(std::sqrt(std::abs(gradient)), gradient));
        length += std::abs(gradient);
    };
    for (std::size_t g = 0; g < mixture.size(); ++g) {
        const double weight = mixture.weights[g];
        const double n = static_cast<double>(sums.count);
        for (std::size_t d = 0; d < columns; ++d) {
            const auto at = g * columns + d;
            const double mean = mixture.means.values[at];
            const double variance = mixture.variances.values[at];
            const double centred = sums.first[at] - mean * sums.share[g];
            const double spread = sums.squares[at] - 2 * mean * sums.first[at] + mean * mean * sums.share[g];
            put(at, centred / (n * std::sqrt(weight * variance)));
            put(half + at, (spread / variance - sums.share[g]) / (n * std::sqrt(2 * weight)));
        }
    }
    const auto scale = static_cast<float>(length > 0 ? 1 / std::sqrt(length) : 0);
    for (auto &value : vector)
        value *= scale;
    return vector;
}

} // namespace onset
