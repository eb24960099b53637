// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/gaussianmixture.h"

namespace onset {

/// What a Fisher vector needs of a set of descriptors; the sums of two sets are those of both together.
struct FisherSums
{
    std::vector<double> share;   ///< of each Gaussian
    std::vector<double> first;   ///< [Gaussian][dimension] of share · x
    std::vector<double> squares; ///< of share · x²
    std::size_t count = 0;

    void add(const GaussianMixture &mixture, std::span<const float> x);
    void add(const FisherSums &other);
};

/// The Fisher vector of those descriptors (Sánchez, Perronnin, Mensink, Verbeek 2013, eq. 17 and 18:
/// gradients for means, then for deviations), with signed square roots and unit length. Zeros for none. 2 ·
/// Gaussians · dimensions numbers.
std::vector<float> fisherVector(const GaussianMixture &mixture, const FisherSums &sums);

} // namespace onset
