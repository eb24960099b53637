// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/matching.h"
#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// Which class was taken for which. Rows are the truth, columns the predictions; the last row and column are
/// the background: [n][c] predictions that found no truth, [c][n] truths that were missed, [n][n] stays 0.
struct ConfusionMatrix
{
    std::vector<ClassId> classes; ///< n; by id
    std::vector<std::vector<std::size_t>> counts;
    std::vector<Match> pairs; ///< index of the truth, of the prediction; in the order they were matched

    std::size_t total() const;
};

/// Of the classes of either list. Segments are matched by matchSegments() whatever their classes; predictions
/// scored below minScore are left out. Works for two annotators as well.
ConfusionMatrix confusionMatrix(std::span<const TimedSegment> truth,
                                std::span<const TimedSegment> predictions, double minTiou, double minScore);

} // namespace onset
