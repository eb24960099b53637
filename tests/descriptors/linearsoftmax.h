// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/pca.h"

#include <cstdint>
#include <vector>

namespace onset::test {

/// Rows with a class each; a row of several classes stands there several times.
struct Examples
{
    Matrix rows;
    std::vector<int> classes;
};

/// Multinomial logistic regression: shows what features carry, nothing more.
class LinearSoftmax
{
public:
    /// Columns are scaled to mean 0 and deviation 1. Stochastic gradient descent with momentum and weight
    /// decay; classes are drawn equally often.
    LinearSoftmax(const Examples &examples, int classes, std::uint64_t seed);

    int predict(std::span<const float> row) const;
    /// Mean over the classes that occur of the share of their examples that are told right.
    double accuracy(const Examples &examples) const;

private:
    std::vector<float> scaled(std::span<const float> row) const;
    std::vector<float> probabilities(std::span<const float> x) const;
    void learn(const std::vector<std::vector<float>> &rows, const std::vector<int> &classes,
               std::uint64_t seed);

    std::size_t m_columns;
    int m_classes;
    std::vector<float> m_mean;
    std::vector<float> m_scale;
    std::vector<float> m_weights; ///< [classes][columns + 1]
};

} // namespace onset::test
