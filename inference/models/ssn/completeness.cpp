// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssn/completeness.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset::models {

torch::Tensor completenessLoss(const torch::Tensor &scores, const torch::Tensor &labels, double keep)
{
    TORCH_CHECK(scores.dim() == 1 && scores.sizes() == labels.sizes(), "scores and labels must both be [n]");
    const auto loss = torch::relu(1 - labels.to(scores.scalar_type()) * scores);
    const auto positive = loss.index({labels.gt(0)});
    auto incomplete = loss.index({labels.lt(0)});
    if (incomplete.size(0) > 0) {
        const auto wanted = static_cast<double>(incomplete.size(0)) * keep;
        const auto kept = std::clamp<std::int64_t>(std::llround(wanted), 1, incomplete.size(0));
        incomplete = std::get<0>(incomplete.topk(kept));
    }
    const auto count = positive.size(0) + incomplete.size(0);
    return (positive.sum() + incomplete.sum()) / static_cast<double>(std::max<std::int64_t>(1, count));
}

} // namespace onset::models
