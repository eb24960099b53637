// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/curve.h"

#include <span>

namespace onset {

/// The mean of a curve over a range of frames; NaN where it has no value there.
double meanOver(const Curve &curve, FrameRange range);

/// Entropy of a yes or no, 0 (sure) … 1 (p = ½), in bits.
double binaryEntropy(double probability);

/// Entropy of the classes over a range, as a share of the largest there can be (Settles 2009, §3.1): of the
/// means of the class curves of its video (probabilities, each for itself) and of background, which has what
/// they leave of 1; they are scaled to add up to 1. `score` is used where there is no class curve: its
/// binary entropy. NaN for a score that is not finite.
double classUncertainty(std::span<const Curve> curves, FrameRange range, double score);

} // namespace onset
