// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/scnn/localizationloss.h"

#include <torch/torch.h>

namespace onset::models {

LocalizationLoss localizationLoss(const torch::Tensor &logits, const torch::Tensor &labels,
                                  const torch::Tensor &overlaps, const LocalizationLossOptions &options)
{
    TORCH_CHECK(logits.dim() == 2 && labels.dim() == 1 && overlaps.dim() == 1 &&
                    labels.size(0) == logits.size(0) && overlaps.size(0) == logits.size(0),
                "logits must be [N, K + 1], labels and overlaps [N], not ", logits.sizes(), ", ",
                labels.sizes(), ", ", overlaps.sizes());
    const auto logP = torch::log_softmax(logits, 1).gather(1, labels.unsqueeze(1)).squeeze(1);
    const auto action = labels.gt(0);
    // Of the background v is arbitrary, so it must not reach the division: 0 · ∞ would be NaN.
    const auto v = torch::where(action, overlaps.to(logP.dtype()), torch::ones_like(logP));
    const auto squared = torch::exp(2 * logP);
    const auto overlap = 0.5 * (squared / v.pow(options.alpha) - 1) * action.to(logP.dtype());
    LocalizationLoss loss;
    loss.softmax = -logP.mean();
    loss.overlap = overlap.mean();
    loss.total = loss.softmax + options.lambda * loss.overlap;
    return loss;
}

} // namespace onset::models
