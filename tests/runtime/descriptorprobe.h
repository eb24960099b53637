// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <string>
#include <vector>

namespace onset::test {

/// What trainers get of features without a network, for tests that cannot see Torch.
struct DescriptorOutcome
{
    std::string error;
    std::string codebook;                     ///< its digest
    std::string codebookBack;                 ///< after it was a tensor
    std::vector<std::vector<float>> features; ///< of each video, row after row
    std::vector<std::vector<std::int64_t>> shapes;
};
DescriptorOutcome describedSet(const TrainingSet &set, const EngineServices &services);
/// Whether a tensor of these numbers is refused as a codebook.
bool refusedAsCodebook(const std::vector<float> &numbers);

} // namespace onset::test
