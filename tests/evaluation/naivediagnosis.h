// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/diagnosis.h"

namespace onset::test {

/// The definitions of a diagnosis word by word, for small inputs whose scores differ: lists as long as the
/// predictions, curves point by point, nothing shared between thresholds. Fills what the test compares.
struct NaiveDiagnosis
{
    std::vector<double> map;           ///< [threshold]
    std::vector<double> topNormalized; ///< [threshold]
    std::vector<double> sureRecall;    ///< [threshold]
    std::vector<std::vector<KindCounts>> bandCounts;
    std::array<double, kPredictionKinds> gain{};
    std::vector<std::vector<Diagnosis::Bin>> bins;
};

NaiveDiagnosis naiveDiagnosis(const DiagnosisTruth &truth, const std::vector<TimedSegment> &predictions,
                              const DiagnosisRules &rules);

} // namespace onset::test
