// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/codebook.h"
#include "inference/runtime/training/trainingdata.h"

#include <torch/types.h>

#include <functional>

namespace onset {

/// Decodes all videos, several at once, whose trajectories are not in the cache.
Status prepareDescriptors(TrainingData &data, const DescriptorSettings &settings,
                          const std::function<void(double)> &progress);

/// The codebook of a training set: learned on its training videos alone. Decodes those whose trajectories are
/// not in the cache. `settings` have to be checked.
Result<CodebookPtr> trainingCodebook(TrainingData &data, const DescriptorSettings &settings,
                                     const std::function<void(double)> &progress);

/// Features without a network, as featureExtraction() gives a backbone's: row i is of frames [i·stride,
/// (i + 1)·stride) of the codebook's settings. The rows are those that onset-cli features stores.
TrainingData::Extraction descriptorExtraction(CodebookPtr codebook, TrainingData &data);

/// A codebook as a tensor among a model's weights, [n], F32, CPU; and back. Error::BadInput as
/// codebookFrom().
torch::Tensor tensorOf(const Codebook &codebook);
Result<CodebookPtr> codebookOf(const torch::Tensor &numbers);

} // namespace onset
