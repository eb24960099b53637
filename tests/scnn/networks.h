// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// What the tests ask of S-CNN's loss, in plain numbers (fp64).
namespace scnncase {

struct Batch
{
    std::vector<std::vector<double>> logits; ///< [N][K + 1]
    std::vector<std::int64_t> labels;
    std::vector<double> overlaps;
    double alpha = 0.25;
    double lambda = 1;
};

struct Loss
{
    double total = 0;
    double softmax = 0;
    double overlap = 0;
    std::vector<std::vector<double>> gradient; ///< of the total by the logits
};

Loss loss(const Batch &batch);
/// Whether the loss throws for labels of another length than the logits.
bool refusesShapes();

/// A batch drawn from a seed: K + 1 classes, some background, overlaps in [0.5, 1].
Batch drawn(std::uint64_t seed, std::int64_t samples, std::int64_t classes);

} // namespace scnncase
