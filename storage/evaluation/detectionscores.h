// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "storage/evaluation/averageprecision.h"

#include <vector>

namespace onset {

/// How good detections are by a protocol of average precision. One entry a threshold in all of these lists.
struct DetectionScores
{
    struct ClassScores
    {
        ClassId actionClass;
        std::vector<double> averagePrecision;
        std::vector<PrecisionRecall> curves; ///< empty unless asked for
    };
    std::vector<double> tiou;
    std::vector<double> meanAveragePrecision; ///< over the classes of the truth; NaN without truth
    double average = 0;                       ///< of these; NaN without truth
    std::vector<ClassScores> classes;         ///< those of the truth, in the order of their first segment

    /// Fills meanAveragePrecision and average from tiou and classes.
    void averageOverClasses();
};

} // namespace onset
