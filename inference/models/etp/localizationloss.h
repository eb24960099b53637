// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/etp/localizationnetwork.h"

#include <torch/types.h>

namespace onset::models {

/// The loss of eq. 4: smooth L1 of the centre's and of the log-length's offset, summed over the proposals
/// that `counts` marks and divided by their number; 0 (with a gradient of 0) where there are none. offsets,
/// targets: [n, 2]; counts: [n], bool. Targets of the others are not looked at (they may be NaN).
torch::Tensor boundaryLoss(const torch::Tensor &offsets, const torch::Tensor &targets,
                           const torch::Tensor &counts);

/// What a proposal is to the localization network, by its best IoU with the ground truth (§3.2): positive
/// above 0.7, incomplete from 0.3 to 0.7, background below 0.1; the others teach nothing.
struct EtpTargets
{
    torch::Tensor labels;       ///< [n], int64: class; K background; -1 not for classification
    torch::Tensor completeness; ///< [n], 1 positive, -1 incomplete, 0 neither
    torch::Tensor offsets;      ///< [n, 2], of the positives
};

struct EtpLossOptions
{
    TORCH_ARG(double, alpha) = 0.1; ///< weight of completeness
    TORCH_ARG(double, beta) = 0.1;  ///< weight of regression
    TORCH_ARG(double, keep) = 0.25; ///< of the incomplete proposals, the hardest
};

struct EtpLoss
{
    torch::Tensor total; ///< L = L_cls + α L_comp + β L_loc (eq. 9), a scalar
    torch::Tensor classification;
    torch::Tensor completeness;
    torch::Tensor regression;
};
/// Any kind of proposal may be missing from a batch: its part is 0 then.
EtpLoss etpLoss(const EtpLocalizationImpl::Output &output, const EtpTargets &targets,
                const EtpLossOptions &options = {});

} // namespace onset::models
