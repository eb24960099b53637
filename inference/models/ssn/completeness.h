// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace onset::models {

/// Hinge loss of completeness (ETP eq. 8, SSN): max(0, 1 - label · score), mean over all positives and the
/// hardest `keep` of the incomplete ones (by their loss; at least one of them; 1: all), the online hard
/// example mining of both papers. scores: [n], of the proposal's own class; labels: [n], 1 positive, -1
/// incomplete, 0 neither (left out). A scalar, 0 (with a gradient of 0) where there is nothing to learn.
torch::Tensor completenessLoss(const torch::Tensor &scores, const torch::Tensor &labels, double keep = 0.25);

} // namespace onset::models
