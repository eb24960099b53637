// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// Rows of equal length, one after the other.
struct Matrix
{
    std::size_t columns = 0;
    std::vector<float> values;

    std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
    std::span<const float> row(std::size_t i) const { return {values.data() + i * columns, columns}; }
    std::span<float> row(std::size_t i) { return {values.data() + i * columns, columns}; }
};

/// Eigenvalues of a symmetric matrix, largest first, and its eigenvectors as rows (their largest component is
/// positive), by Jacobi's rotations.
struct Eigen
{
    std::vector<double> values;
    std::vector<double> vectors;
};
Eigen eigenOf(std::vector<double> symmetric, std::size_t size);

/// Principal components: (x - mean) · basis, where wanted divided by the deviation (whitened).
struct Pca
{
    std::vector<float> mean;
    Matrix basis; ///< a component a row, the strongest first; scaled where whitened

    std::size_t inputs() const { return mean.size(); }
    std::size_t outputs() const { return basis.rows(); }
    void apply(std::span<const float> in, std::span<float> out) const;
};

enum class Whiten : bool { No, Yes };

/// Of few columns: exact. `outputs` is cut to the number of columns; components without variance are not
/// scaled.
Pca learnPca(const Matrix &samples, std::size_t outputs, Whiten whiten);
/// Of many columns: by randomized subspace iteration (Halko, Martinsson, Tropp 2011, algorithm 4.4) with that
/// seed. `outputs` is cut to the number of columns and of samples.
Pca learnLargePca(const Matrix &samples, std::size_t outputs, Whiten whiten, unsigned long long seed);

} // namespace onset
