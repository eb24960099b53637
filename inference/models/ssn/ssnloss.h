// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/ssn/ssnheads.h"

#include <torch/types.h>

namespace onset::models {

/// What n proposals are (§4.1).
struct SsnTargets
{
    torch::Tensor classes; ///< [n], int64: 0 background, else class + 1 (of incomplete ones, too)
    torch::Tensor kinds;   ///< [n], int64: 1 positive, -1 incomplete, 0 background
    torch::Tensor offsets; ///< [n, 2], float: as SsnOutput::offsets; read for positives
};

struct SsnLossOptions
{
    double completeness = 0.1; ///< weights as in the authors' program
    double regression = 0.1;
    double keep = 1.0 / 6; ///< share of the incomplete that counts, the hardest (completeness.h)
};

struct SsnLoss
{
    torch::Tensor total;
    torch::Tensor activity;
    torch::Tensor completeness; ///< 0 for the unified classifier
    torch::Tensor regression;
};

/// Model a: cross-entropy over positives and background, completeness by hinge over positives and incomplete
/// ones at their class, smooth L1 of the offsets over positives. Model b (no completeness in the output):
/// cross-entropy over all, the incomplete as background. Means; a part with nothing to learn is 0.
SsnLoss ssnLoss(const SsnOutput &output, const SsnTargets &targets, const SsnLossOptions &options = {});

} // namespace onset::models
