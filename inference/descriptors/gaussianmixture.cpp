// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/gaussianmixture.h"

#include "inference/runtime/training/random.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr std::size_t kSamplesEach = 20;
constexpr int kRounds = 20;
constexpr double kLeastShare = 0.01; // of the samples' variance
constexpr double kLeastVariance = 1e-6;

double squaredDistance(std::span<const float> a, std::span<const float> b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (static_cast<double>(a[i]) - b[i]) * (static_cast<double>(a[i]) - b[i]);
    return sum;
}

/// Centres far from each other: each is drawn in proportion to the squared distance from those before.
Matrix spreadCentres(const Matrix &samples, std::size_t count, Random &random)
{
    Matrix centres{samples.columns, {}};
    const auto add = [&](std::size_t i) {
        const auto row = samples.row(i);
        centres.values.insert(centres.values.end(), row.begin(), row.end());
    };
    add(static_cast<std::size_t>(random.below(static_cast<std::int64_t>(samples.rows()))));
    std::vector<double> distance(samples.rows(), std::numeric_limits<double>::max());
    while (centres.rows() < count) {
        double sum = 0;
        for (std::size_t i = 0; i < samples.rows(); ++i) {
            const auto last = centres.row(centres.rows() - 1);
            distance[i] = std::min(distance[i], squaredDistance(samples.row(i), last));
            sum += distance[i];
        }
        double left = random.uniform() * sum;
        std::size_t i = 0;
        while (i + 1 < samples.rows() && left >= distance[i])
            left -= distance[i++];
        add(i);
    }
    return centres;
}

std::vector<double> varianceOf(const Matrix &samples)
{
    std::vector<double> sum(samples.columns, 0.0);
    std::vector<double> squares(samples.columns, 0.0);
    for (std::size_t i = 0; i < samples.rows(); ++i) {
        for (std::size_t d = 0; d < samples.columns; ++d) {
            const double x = samples.row(i)[d];
            sum[d] += x;
            squares[d] += x * x;
        }
    }
    const double n = static_cast<double>(samples.rows());
    for (std::size_t d = 0; d < sum.size(); ++d)
        squares[d] = std::max(kLeastVariance, squares[d] / n - sum[d] / n * (sum[d] / n));
    return squares;
}

/// What one round of expectation maximization adds up.
struct Moments
{
    std::vector<double> weight;
    std::vector<double> sum;
    std::vector<double> squares;
};

Moments expectation(const GaussianMixture &mixture, const Matrix &samples)
{
    const auto k = mixture.size();
    const auto columns = samples.columns;
    Moments m{std::vector<double>(k, 0.0), std::vector<double>(k * columns, 0.0),
              std::vector<double>(k * columns, 0.0)};
    std::vector<float> share(k);
    for (std::size_t i = 0; i < samples.rows(); ++i) {
        const auto x = samples.row(i);
        mixture.posteriors(x, share);
        for (std::size_t g = 0; g < k; ++g) {
            if (share[g] < 1e-6F)
                continue;
            m.weight[g] += share[g];
            for (std::size_t d = 0; d < columns; ++d) {
                m.sum[g * columns + d] += static_cast<double>(share[g]) * x[d];
                m.squares[g * columns + d] += static_cast<double>(share[g]) * x[d] * x[d];
            }
        }
    }
    return m;
}

void maximization(const Moments &m, const std::vector<double> &whole, std::size_t samples,
                  GaussianMixture &mixture)
{
    const auto columns = whole.size();
    double total = 0;
    for (std::size_t g = 0; g < mixture.size(); ++g) {
        // A Gaussian that nothing belongs to stays where it is.
        mixture.weights[g] = static_cast<float>(std::max(1.0, m.weight[g]) / static_cast<double>(samples));
        total += mixture.weights[g];
        if (m.weight[g] < 1)
            continue;
        for (std::size_t d = 0; d < columns; ++d) {
            const double mean = m.sum[g * columns + d] / m.weight[g];
            const double variance = m.squares[g * columns + d] / m.weight[g] - mean * mean;
            mixture.means.row(g)[d] = static_cast<float>(mean);
            mixture.variances.row(g)[d] = static_cast<float>(std::max(kLeastShare * whole[d], variance));
        }
    }
    for (auto &weight : mixture.weights)
        weight = static_cast<float>(weight / total);
}

} // namespace

void GaussianMixture::posteriors(std::span<const float> x, std::span<float> out) const
{
    double most = -std::numeric_limits<double>::max();
    std::vector<double> logs(size());
    for (std::size_t g = 0; g < size(); ++g) {
        const auto mean = means.row(g);
        const auto variance = variances.row(g);
        float distance = 0;
        double determinant = 1;
        double logDeterminant = 0;
        for (std::size_t d = 0; d < x.size(); ++d) {
            const float away = x[d] - mean[d];
            distance += away * away / variance[d];
            determinant *= variance[d];
            if (d % 8 == 7) { // before it leaves the range of numbers
                logDeterminant += std::log(determinant);
                determinant = 1;
            }
        }
        logs[g] = std::log(weights[g]) - 0.5 * (distance + logDeterminant + std::log(determinant));
        most = std::max(most, logs[g]);
    }
    double sum = 0;
    for (auto &value : logs)
        sum += value = std::exp(value - most);
    for (std::size_t g = 0; g < size(); ++g)
        out[g] = static_cast<float>(logs[g] / sum);
}

GaussianMixture learnMixture(const Matrix &samples, std::size_t gaussians, std::uint64_t seed)
{
    GaussianMixture mixture;
    mixture.means.columns = mixture.variances.columns = samples.columns;
    if (samples.rows() == 0)
        return mixture;
    const auto count = std::clamp<std::size_t>(samples.rows() / kSamplesEach, 1, gaussians);
    Random random(seed, "mixture", static_cast<std::int64_t>(samples.columns));
    const auto whole = varianceOf(samples);
    mixture.means = spreadCentres(samples, count, random);
    mixture.weights.assign(count, 1.0F / static_cast<float>(count));
    for (std::size_t g = 0; g < count; ++g) {
        for (const double variance : whole)
            mixture.variances.values.push_back(static_cast<float>(variance));
    }
    for (int round = 0; round < kRounds; ++round)
        maximization(expectation(mixture, samples), whole, samples.rows(), mixture);
    return mixture;
}

} // namespace onset
