// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <functional>

namespace onset::test {

/// The largest difference between the gradient of a scalar function and central differences, over all
/// elements of `at` (double).
double gradientError(const std::function<torch::Tensor(const torch::Tensor &)> &scalar,
                     const torch::Tensor &at);

} // namespace onset::test
