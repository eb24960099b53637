// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/etp/localizationloss.h"

#include "inference/models/ssn/completeness.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset::models {

namespace F = torch::nn::functional;

torch::Tensor boundaryLoss(const torch::Tensor &offsets, const torch::Tensor &targets,
                           const torch::Tensor &counts)
{
    TORCH_CHECK(offsets.dim() == 2 && offsets.size(1) == 2 && offsets.sizes() == targets.sizes(),
                "offsets and targets must both be [n, 2]");
    const auto loss = F::smooth_l1_loss(offsets.index({counts}), targets.index({counts}),
                                        F::SmoothL1LossFuncOptions().reduction(torch::kSum));
    return loss / static_cast<double>(std::max<std::int64_t>(1, counts.sum().item<std::int64_t>()));
}

EtpLoss etpLoss(const EtpLocalizationImpl::Output &output, const EtpTargets &targets,
                const EtpLossOptions &options)
{
    EtpLoss loss;
    const auto classified = targets.labels.ge(0);
    const auto logits = output.logits.index({classified});
    loss.classification = F::cross_entropy(logits, targets.labels.index({classified}),
                                           F::CrossEntropyFuncOptions().reduction(torch::kSum)) /
                          static_cast<double>(std::max<std::int64_t>(1, logits.size(0)));
    loss.completeness = completenessLoss(output.completeness, targets.completeness, options.keep());
    loss.regression = boundaryLoss(output.offsets, targets.offsets, targets.completeness.gt(0));
    loss.total = loss.classification + options.alpha() * loss.completeness + options.beta() * loss.regression;
    return loss;
}

} // namespace onset::models
