// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssn/ssnloss.h"

#include "inference/models/ssn/completeness.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

namespace F = torch::nn::functional;

/// Mean cross-entropy over the rows where `counts`.
torch::Tensor activityLoss(const torch::Tensor &logits, const torch::Tensor &classes,
                           const torch::Tensor &counts)
{
    const auto each = F::cross_entropy(logits, classes, F::CrossEntropyFuncOptions().reduction(torch::kNone));
    return (each * counts).sum() / counts.sum().clamp_min(1);
}

torch::Tensor regressionLoss(const torch::Tensor &offsets, const SsnTargets &targets)
{
    const auto rows = targets.kinds.gt(0).nonzero().select(1, 0);
    if (rows.size(0) == 0)
        return offsets.sum() * 0;
    const auto own = targets.classes.index_select(0, rows) - 1;
    const auto said = offsets.index({rows, own});
    return F::smooth_l1_loss(said, targets.offsets.index_select(0, rows));
}

/// The completeness of each proposal's own class; of background any, it is left out by its kind.
torch::Tensor ownCompleteness(const torch::Tensor &completeness, const torch::Tensor &classes)
{
    return completeness.gather(1, (classes - 1).clamp_min(0).unsqueeze(1)).squeeze(1);
}

} // namespace

SsnLoss ssnLoss(const SsnOutput &output, const SsnTargets &targets, const SsnLossOptions &options)
{
    const auto incomplete = targets.kinds.lt(0);
    SsnLoss loss;
    loss.regression = regressionLoss(output.offsets, targets);
    if (output.completeness.defined()) {
        const auto counts = incomplete.logical_not().to(output.activity.scalar_type());
        loss.activity = activityLoss(output.activity, targets.classes, counts);
        loss.completeness = completenessLoss(ownCompleteness(output.completeness, targets.classes),
                                             targets.kinds, options.keep);
    } else {
        const auto classes = targets.classes.masked_fill(incomplete, 0);
        loss.activity = F::cross_entropy(output.activity, classes);
        loss.completeness = torch::zeros_like(loss.activity);
    }
    loss.total =
        loss.activity + options.completeness * loss.completeness + options.regression * loss.regression;
    return loss;
}

} // namespace onset::models
