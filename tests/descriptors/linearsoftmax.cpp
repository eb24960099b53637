// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/descriptors/linearsoftmax.h"

#include "inference/runtime/training/random.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace onset::test {

namespace {

constexpr int kSteps = 6000;
constexpr int kBatch = 32;
constexpr float kRate = 0.02F;
constexpr float kMomentum = 0.9F;
constexpr float kDecay = 2e-3F;
constexpr float kMostDeviations = 5;

} // namespace

LinearSoftmax::LinearSoftmax(const Examples &examples, int classes, std::uint64_t seed)
    : m_columns(examples.rows.columns)
    , m_classes(classes)
    , m_mean(m_columns, 0.0F)
    , m_scale(m_columns, 1.0F)
    , m_weights(static_cast<std::size_t>(classes) * (m_columns + 1), 0.0F)
{
    const double n = static_cast<double>(std::max<std::size_t>(1, examples.rows.rows()));
    for (std::size_t d = 0; d < m_columns; ++d) {
        double sum = 0;
        double squares = 0;
        for (std::size_t i = 0; i < examples.rows.rows(); ++i) {
            const double x = examples.rows.row(i)[d];
            sum += x;
            squares += x * x;
        }
        m_mean[d] = static_cast<float>(sum / n);
        const double variance = squares / n - sum / n * (sum / n);
        m_scale[d] = static_cast<float>(variance > 1e-12 ? 1 / std::sqrt(variance) : 0);
    }
    std::vector<std::vector<float>> rows;
    for (std::size_t i = 0; i < examples.rows.rows(); ++i)
        rows.push_back(scaled(examples.rows.row(i)));
    learn(rows, examples.classes, seed);
}

std::vector<float> LinearSoftmax::scaled(std::span<const float> row) const
{
    std::vector<float> x(m_columns);
    for (std::size_t d = 0; d < m_columns; ++d)
        x[d] = std::clamp((row[d] - m_mean[d]) * m_scale[d], -kMostDeviations, kMostDeviations);
    return x;
}

std::vector<float> LinearSoftmax::probabilities(std::span<const float> x) const
{
    std::vector<float> p(static_cast<std::size_t>(m_classes));
    for (std::size_t c = 0; c < p.size(); ++c) {
        const auto *w = m_weights.data() + c * (m_columns + 1);
        p[c] = w[m_columns];
        for (std::size_t d = 0; d < m_columns; ++d)
            p[c] += w[d] * x[d];
    }
    const float most = *std::max_element(p.begin(), p.end());
    float sum = 0;
    for (auto &value : p)
        sum += value = std::exp(value - most);
    for (auto &value : p)
        value /= sum;
    return p;
}

void LinearSoftmax::learn(const std::vector<std::vector<float>> &rows, const std::vector<int> &classes,
                          std::uint64_t seed)
{
    std::map<int, std::vector<std::size_t>> byClass;
    for (std::size_t i = 0; i < classes.size(); ++i)
        byClass[classes[i]].push_back(i);
    std::vector<std::vector<std::size_t>> lists;
    for (auto &[label, list] : byClass)
        lists.push_back(std::move(list));
    Random random(seed);
    const auto any = [&random](const auto &list) -> const auto &
    {
        return list[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(list.size())))];
    };
    std::vector<float> speed(m_weights.size(), 0.0F);
    for (int step = 0; step < kSteps && !lists.empty(); ++step) {
        std::vector<float> gradient(m_weights.size(), 0.0F);
        for (int b = 0; b < kBatch; ++b) {
            const auto i = any(any(lists));
            auto p = probabilities(rows[i]);
            p[static_cast<std::size_t>(classes[i])] -= 1;
            for (std::size_t c = 0; c < p.size(); ++c) {
                auto *g = gradient.data() + c * (m_columns + 1);
                for (std::size_t d = 0; d < m_columns; ++d)
                    g[d] += p[c] * rows[i][d];
                g[m_columns] += p[c];
            }
        }
        const float rate = kRate * (1 - static_cast<float>(step) / kSteps);
        for (std::size_t k = 0; k < m_weights.size(); ++k) {
            speed[k] = kMomentum * speed[k] - rate * (gradient[k] / kBatch + kDecay * m_weights[k]);
            m_weights[k] += speed[k];
        }
    }
}

int LinearSoftmax::predict(std::span<const float> row) const
{
    const auto p = probabilities(scaled(row));
    return static_cast<int>(std::max_element(p.begin(), p.end()) - p.begin());
}

double LinearSoftmax::accuracy(const Examples &examples) const
{
    std::map<int, std::pair<int, int>> told; // right, all
    for (std::size_t i = 0; i < examples.classes.size(); ++i) {
        auto &[right, all] = told[examples.classes[i]];
        right += predict(examples.rows.row(i)) == examples.classes[i];
        ++all;
    }
    double sum = 0;
    for (const auto &[label, counts] : told)
        sum += static_cast<double>(counts.first) / counts.second;
    return told.empty() ? 0 : sum / static_cast<double>(told.size());
}

} // namespace onset::test
