// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/pimpl.h>
#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace onset::models {

/// Structured temporal pyramid (SSN): a proposal grows by `extension` of its length on both sides; what is
/// before it, itself and what is after are described apart, itself once for each level, in so many equal
/// parts as the level says.
struct StructuredPyramidOptions
{
    TORCH_ARG(double, extension) = 0.5;
    TORCH_ARG(std::vector<std::int64_t>, levels) = {1, 2};

public:
    std::int64_t courseParts() const; ///< sum of the levels
    std::int64_t parts() const { return courseParts() + 2; }
};

/// Features [rows, D] with their running sums, for many means of the same rows. rows ≥ 1, else c10::Error.
struct RowSums
{
    RowSums(const torch::Tensor &rows);

    torch::Tensor features; ///< [rows, D], double: small differences of sums of many rows are taken
    torch::Tensor before;   ///< [rows, D], the sum of the rows before each
    torch::ScalarType type; ///< of what was given, and of the means
};

/// Means of `features` [rows, D] (row i stands for [i, i + 1)) over `spans` [n, 2] (start, end in rows, may
/// be fractions; a span shorter than a thousandth of a row counts as that): [n, D]. Exact, so edges within a
/// row count by their share. Beyond the ends the first and the last row go on. Differentiable in both.
torch::Tensor spanMeans(const RowSums &features, const torch::Tensor &spans);

/// The pyramid of proposals `spans` [n, 2] over features [rows, D]: [n, parts, D] in the order start, course
/// (level after level, part after part), end.
torch::Tensor structuredPyramid(const RowSums &features, const torch::Tensor &spans,
                                const StructuredPyramidOptions &options = {});

} // namespace onset::models
