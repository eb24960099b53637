// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace onset::models {

/// How S-CNN's localization network is trained (S-CNN §3.2, §4.2).
struct LocalizationLossOptions
{
    double alpha = 0.25; ///< how far the target √(v^α) follows the overlap
    double lambda = 1;   ///< weight of the overlap loss
};

/// Scalars.
struct LocalizationLoss
{
    torch::Tensor total;   ///< softmax + λ · overlap (eq. 1)
    torch::Tensor softmax; ///< eq. 2
    torch::Tensor overlap; ///< eq. 3
};

/// S-CNN's loss for segments that overlap a true instance by v (eq. 1–3): −log P(k) and, where k is an
/// action, ½ · (P(k)² / v^α − 1), both averaged over the batch. logits: [N, K + 1], class 0 the background,
/// as in the paper. labels: [N], int64, 0 … K. overlaps: [N], v in (0, 1]; those of the background do not
/// matter. It is least at P(k) = √(v^α); at v = 1 it falls to 0 as P → 1 (the paper's text says "to 1", which
/// its equations do not give).
LocalizationLoss localizationLoss(const torch::Tensor &logits, const torch::Tensor &labels,
                                  const torch::Tensor &overlaps, const LocalizationLossOptions &options = {});

} // namespace onset::models
