// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/detectionscores.h"

namespace onset {

void DetectionScores::averageOverClasses()
{
    meanAveragePrecision.clear();
    for (std::size_t t = 0; t < tiou.size(); ++t) {
        std::vector<double> ofClasses;
        for (const auto &each : classes)
            ofClasses.push_back(each.averagePrecision[t]);
        meanAveragePrecision.push_back(meanOf(ofClasses));
    }
    average = meanOf(meanAveragePrecision);
}

} // namespace onset
