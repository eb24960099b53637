// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/pca.h"

#include "inference/runtime/training/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace onset {

namespace {

constexpr int kMostSweeps = 60;
constexpr double kLeastVariance = 1e-10;
constexpr std::size_t kMoreDirections = 10; // of the subspace than are asked for
constexpr int kPowerRounds = 4;

/// One Jacobi rotation that makes a[p][q] zero.
void rotate(std::vector<double> &a, std::vector<double> &v, std::size_t n, std::size_t p, std::size_t q)
{
    const double apq = a[p * n + q];
    const double theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
    const double t = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
    const double c = 1 / std::sqrt(t * t + 1);
    const double s = t * c;
    for (std::size_t k = 0; k < n; ++k) {
        const double akp = a[k * n + p];
        const double akq = a[k * n + q];
        a[k * n + p] = c * akp - s * akq;
        a[k * n + q] = s * akp + c * akq;
    }
    const auto turnRows = [&](std::vector<double> &m) {
        for (std::size_t k = 0; k < n; ++k) {
            const double mpk = m[p * n + k];
            const double mqk = m[q * n + k];
            m[p * n + k] = c * mpk - s * mqk;
            m[q * n + k] = s * mpk + c * mqk;
        }
    };
    turnRows(a);
    turnRows(v);
}

double offDiagonal(const std::vector<double> &a, std::size_t n)
{
    double sum = 0;
    for (std::size_t p = 0; p < n; ++p) {
        for (std::size_t q = p + 1; q < n; ++q)
            sum += a[p * n + q] * a[p * n + q];
    }
    return sum;
}

/// The eigenvectors as rows, sorted and with signs that do not depend on the way there.
Eigen sorted(const std::vector<double> &a, const std::vector<double> &v, std::size_t n)
{
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t j) { return a[i * n + i] > a[j * n + j]; });
    Eigen eigen;
    for (const auto i : order) {
        eigen.values.push_back(a[i * n + i]);
        const auto *row = v.data() + i * n;
        const auto *largest =
            std::max_element(row, row + n, [](double x, double y) { return std::abs(x) < std::abs(y); });
        const double sign = *largest < 0 ? -1 : 1;
        for (std::size_t k = 0; k < n; ++k)
            eigen.vectors.push_back(sign * row[k]);
    }
    return eigen;
}

std::vector<float> meanOf(const Matrix &samples)
{
    std::vector<double> sum(samples.columns, 0.0);
    for (std::size_t i = 0; i < samples.rows(); ++i) {
        const auto row = samples.row(i);
        for (std::size_t d = 0; d < row.size(); ++d)
            sum[d] += row[d];
    }
    std::vector<float> mean(samples.columns);
    for (std::size_t d = 0; d < mean.size(); ++d)
        mean[d] = static_cast<float>(sum[d] / static_cast<double>(std::max<std::size_t>(1, samples.rows())));
    return mean;
}

double scaleOf(double variance, double largest, Whiten whiten)
{
    const bool some = variance > kLeastVariance * std::max(largest, kLeastVariance);
    return whiten == Whiten::Yes && some ? 1 / std::sqrt(variance) : 1;
}

float dot(std::span<const float> a, std::span<const float> b)
{
    // Four sums: the compiler may not reorder one.
    std::array<float, 4> sums{};
    std::size_t i = 0;
    for (; i + 4 <= a.size(); i += 4) {
        for (std::size_t k = 0; k < 4; ++k)
            sums[k] += a[i + k] * b[i + k];
    }
    for (; i < a.size(); ++i)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void addScaled(std::span<float> to, std::span<const float> from, float scale)
{
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += scale * from[i];
}

Matrix centred(const Matrix &samples, const std::vector<float> &mean)
{
    Matrix result = samples;
    for (std::size_t i = 0; i < result.rows(); ++i)
        addScaled(result.row(i), mean, -1);
    return result;
}

/// Makes the rows orthonormal (Gram and Schmidt, twice over for accuracy); rows of no new direction become 0.
void orthonormalize(Matrix &q)
{
    for (std::size_t i = 0; i < q.rows(); ++i) {
        for (int round = 0; round < 2; ++round) {
            for (std::size_t j = 0; j < i; ++j)
                addScaled(q.row(i), q.row(j), -dot(q.row(i), q.row(j)));
        }
        const float length = std::sqrt(dot(q.row(i), q.row(i)));
        const float scale = length > 1e-6F ? 1 / length : 0;
        for (auto &value : q.row(i))
            value *= scale;
    }
}

/// samples · qᵀ: a row a sample, a column a direction.
Matrix projected(const Matrix &samples, const Matrix &q)
{
    Matrix result{q.rows(), std::vector<float>(samples.rows() * q.rows())};
    for (std::size_t i = 0; i < samples.rows(); ++i) {
        for (std::size_t k = 0; k < q.rows(); ++k)
            result.row(i)[k] = dot(samples.row(i), q.row(k));
    }
    return result;
}

/// One round of the power iteration: q := orthonormal(q · samplesᵀ · samples).
void iterate(const Matrix &samples, Matrix &q)
{
    const auto scores = projected(samples, q);
    std::fill(q.values.begin(), q.values.end(), 0.0F);
    for (std::size_t i = 0; i < samples.rows(); ++i) {
        for (std::size_t k = 0; k < q.rows(); ++k)
            addScaled(q.row(k), samples.row(i), scores.row(i)[k]);
    }
    orthonormalize(q);
}

std::vector<double> covarianceOf(const Matrix &centredSamples)
{
    const auto n = centredSamples.columns;
    std::vector<double> covariance(n * n, 0.0);
    for (std::size_t s = 0; s < centredSamples.rows(); ++s) {
        const auto row = centredSamples.row(s);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = i; j < n; ++j)
                covariance[i * n + j] += static_cast<double>(row[i]) * row[j];
        }
    }
    const double samples = static_cast<double>(std::max<std::size_t>(1, centredSamples.rows()));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i; j < n; ++j)
            covariance[j * n + i] = covariance[i * n + j] = covariance[i * n + j] / samples;
    }
    return covariance;
}

} // namespace

Eigen eigenOf(std::vector<double> a, std::size_t n)
{
    std::vector<double> v(n * n, 0.0);
    double whole = 0;
    for (std::size_t i = 0; i < n; ++i) {
        v[i * n + i] = 1;
        whole += a[i * n + i] * a[i * n + i];
    }
    whole += 2 * offDiagonal(a, n);
    const double least = 1e-26 * whole;
    for (int sweep = 0; sweep < kMostSweeps && offDiagonal(a, n) > least; ++sweep) {
        const double small = std::sqrt(least) / static_cast<double>(n);
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q) {
                if (std::abs(a[p * n + q]) > small)
                    rotate(a, v, n, p, q);
            }
        }
    }
    return sorted(a, v, n);
}

void Pca::apply(std::span<const float> in, std::span<float> out) const
{
    std::vector<float> x(in.begin(), in.end());
    addScaled(x, mean, -1);
    for (std::size_t k = 0; k < basis.rows(); ++k)
        out[k] = dot(x, basis.row(k));
}

Pca learnPca(const Matrix &samples, std::size_t outputs, Whiten whiten)
{
    Pca pca{meanOf(samples), {samples.columns, {}}};
    const auto eigen = eigenOf(covarianceOf(centred(samples, pca.mean)), samples.columns);
    for (std::size_t k = 0; k < std::min(outputs, samples.columns); ++k) {
        const double scale = scaleOf(eigen.values[k], eigen.values[0], whiten);
        for (std::size_t d = 0; d < samples.columns; ++d)
            pca.basis.values.push_back(static_cast<float>(scale * eigen.vectors[k * samples.columns + d]));
    }
    return pca;
}

Pca learnLargePca(const Matrix &samples, std::size_t outputs, Whiten whiten, unsigned long long seed)
{
    Pca pca{meanOf(samples), {samples.columns, {}}};
    const auto most = std::min(samples.columns, samples.rows());
    const auto wanted = std::min(outputs, most);
    const auto data = centred(samples, pca.mean);
    Matrix q{samples.columns, std::vector<float>(std::min(most, wanted + kMoreDirections) * samples.columns)};
    Random random(seed, "subspace", static_cast<std::int64_t>(q.rows()));
    for (auto &value : q.values)
        value = static_cast<float>(random.normal());
    orthonormalize(q);
    for (int round = 0; round < kPowerRounds; ++round)
        iterate(data, q);
    // Within the subspace, exactly.
    const auto eigen = eigenOf(covarianceOf(projected(data, q)), q.rows());
    for (std::size_t k = 0; k < wanted; ++k) {
        const double scale = scaleOf(eigen.values[k], eigen.values[0], whiten);
        std::vector<float> component(samples.columns, 0.0F);
        for (std::size_t j = 0; j < q.rows(); ++j)
            addScaled(component, q.row(j), static_cast<float>(scale * eigen.vectors[k * q.rows() + j]));
        pca.basis.values.insert(pca.basis.values.end(), component.begin(), component.end());
    }
    return pca;
}

} // namespace onset
