// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/models/temporalmaxer/temporalmaxer.h"
#include "inference/runtime/systems/rowheads/rowcrop.h"
#include "inference/runtime/systems/temporalmaxer/steptargets.h"
#include "inference/runtime/training/fit.h"

#include <torch/types.h>

#include <vector>

namespace onset {

/// The targets of one level of several videos.
struct LevelBatch
{
    torch::Tensor labels;    ///< [B, classes, T]
    torch::Tensor mask;      ///< [B, classes, T]
    torch::Tensor positive;  ///< [B, T], bool
    torch::Tensor distances; ///< [B, 2, T]
};

/// Targets of crops that are padded to `steps`, level by level.
std::vector<LevelBatch> levelBatches(const std::vector<const RowLabels *> &labels,
                                     const std::vector<RowCrop> &crops, std::size_t classes,
                                     std::int64_t steps, std::int64_t levels, torch::Device device);

/// How the losses are weighed.
struct MaxerLossWeights
{
    double alpha = 0.25; ///< of the focal loss
    double gamma = 2;
    double distance = 1;          ///< of the distances against the classes
    torch::Tensor classes;        ///< [classes], of each class's positives
    double expectedPositives = 1; ///< that losses are divided by, where a batch has fewer
};

/// Focal loss of every step whose label is known (what is masked has a gradient of exactly 0), and DIoU loss
/// of the positive steps' distances; parts "class" and "distance".
StepResult maxerLoss(const std::vector<models::LevelOutput> &outputs, const std::vector<LevelBatch> &targets,
                     const MaxerLossWeights &weights);

/// Class-balanced weights (Cui et al. 2019, eq. 8) by how many labels each class has: (1 - beta) / (1 -
/// beta^n), of mean 1 over the classes that have any.
std::vector<float> balancedWeights(const std::vector<std::size_t> &counts, double beta);

} // namespace onset
