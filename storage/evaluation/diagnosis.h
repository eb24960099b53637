// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/classdiagnosis.h"

#include <limits>

namespace onset {

struct DiagnosisTruth
{
    std::vector<TimedSegment> segments;
    /// [characteristic of the rules][segment]; NaN where it is not known.
    std::vector<std::vector<double>> values;
};

/// Findings on each prediction, in the order of the predictions given; `of(prediction, threshold)` =
/// prediction · thresholds + threshold.
struct PredictionFindings
{
    static constexpr std::uint16_t kBeyond = std::numeric_limits<std::uint16_t>::max();

    std::vector<NearestTruth> nearest;
    std::vector<std::uint16_t> band;   ///< from 0; kBeyond: not among the top, so it counts in no band
    std::vector<PredictionKind> kinds; ///< [prediction · thresholds + threshold]

    PredictionKind kindAt(std::size_t prediction, std::size_t threshold) const
    {
        return kinds[prediction * (kinds.size() / nearest.size()) + threshold];
    }
};

/// Scores over classes at each threshold, and the mean of these.
struct ThresholdScores
{
    std::vector<double> at;
    double average = 0;
};

/// What a set of predictions gets wrong, as DETAD tells it (Alwassel, Caba Heilbron, Escorcia, Ghanem:
/// Diagnosing Error in Temporal Action Detectors, ECCV 2018), equal to its programs. Means over classes count
/// a class without predictions with 0. Without truth means are NaN.
struct Diagnosis
{
    struct Bin
    {
        std::size_t truths = 0;
        std::vector<std::size_t> missed; ///< [threshold]
        double missedShare = 0;          ///< of the truths, mean over the thresholds; NaN without truths
        double normalized = 0;           ///< average mAP_N with these truths alone; NaN without
    };
    DiagnosisRules rules;
    std::size_t truths = 0;         ///< that count
    std::size_t leftOut = 0;        ///< truths of no length, or with a coverage above 1
    std::size_t predictions = 0;    ///< of the classes of the truth
    std::size_t topPredictions = 0; ///< of them the top bands · G of each class
    double truthsPerClass = 0;

    ThresholdScores map;            ///< plain, of all predictions
    ThresholdScores recall;         ///< of all predictions
    ThresholdScores precision;      ///< of all predictions
    ThresholdScores normalized;     ///< mAP_N of all predictions
    ThresholdScores topNormalized;  ///< mAP_N of the top
    ThresholdScores sureNormalized; ///< mAP_N of the hits above surePrecision
    ThresholdScores sureRecall;

    std::vector<KindCounts> counts;                  ///< [threshold], of the top
    std::vector<std::vector<KindCounts>> bandCounts; ///< [band][threshold]
    /// Average mAP_N gained without the predictions of a kind; 0 of true positives.
    std::array<double, kPredictionKinds> gain{};
    std::vector<std::vector<Bin>> bins; ///< [characteristic][bin]

    std::vector<ClassDiagnosis> classes; ///< those of the truth, in the order of their first segment
};

struct DiagnosisOptions
{
    DiagnosisRules rules;
    /// Do as DETAD's program, which judges the second and later misses of a video without truth by the truth
    /// of the video before it (by id). Only to compare with it.
    bool staleTruth = false;
};

/// A diagnosis and what it says about single predictions and truths.
struct DiagnosisReport
{
    Diagnosis diagnosis;
    PredictionFindings predictions;
    /// [truth · thresholds + threshold] the prediction that found it; kNoSegment: missed, or left out.
    /// Hits that are not sure find nothing.
    std::vector<std::uint32_t> foundBy;
};

/// Predictions of classes without truth take no part in any sum (DETAD stops with an error); their kinds are
/// told all the same. Ties go as in DETAD, by descendingOrder() where it sorts with NumPy and likewise where
/// with pandas. O(n log n + predictions · (truths of the video + thresholds)).
DiagnosisReport diagnose(const DiagnosisTruth &truth, std::span<const TimedSegment> predictions,
                         const DiagnosisOptions &options = {});

/// The sums and means over the classes: a diagnosis after some of the classes were diagnosed anew. All but
/// leftOut, which it leaves 0.
Diagnosis joined(std::vector<ClassDiagnosis> classes, const DiagnosisRules &rules);

} // namespace onset
