// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/pca.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Gaussians with diagonal covariances.
struct GaussianMixture
{
    std::vector<float> weights; ///< sum 1
    Matrix means;               ///< a Gaussian a row
    Matrix variances;           ///< > 0

    std::size_t size() const { return weights.size(); }
    /// The share of each Gaussian in x; sums to 1. `out` has size().
    void posteriors(std::span<const float> x, std::span<float> out) const;
};

/// Expectation maximization from k-means++ (Arthur and Vassilvitskii 2007) with that seed; variances are kept
/// above a hundredth of the samples' own. As many Gaussians as asked for, but at most a twentieth of the
/// samples and at least one; none without samples.
GaussianMixture learnMixture(const Matrix &samples, std::size_t gaussians, std::uint64_t seed);

} // namespace onset
