// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/characteristic.h"
#include "storage/evaluation/hitcurve.h"
#include "storage/evaluation/predictionkind.h"
#include "storage/evaluation/truthindex.h"

namespace onset {

/// The predictions of one class, best first, and which of them are right.
struct RankedClass
{
    std::vector<std::uint32_t> ranked;  ///< indices of predictions
    std::vector<std::vector<Hit>> hits; ///< [threshold], by rank

    bool operator==(const RankedClass &) const = default;
};

/// Lets ranked predictions of one class take their truths.
RankedClass matchRanked(std::vector<std::uint32_t> ranked, std::span<const TimedSegment> predictions,
                        const TruthIndex &index, Matcher &matcher, std::size_t thresholds);

/// What all classes share.
struct DiagnosisRules
{
    std::vector<double> tiou = activityNetThresholds();
    std::vector<Characteristic> characteristics = activityNetCharacteristics();
    std::size_t bands = 10;      ///< the top bands · G predictions of a class with G truths are analysed
    double minTiou = 0.1;        ///< below it a prediction is on background
    double surePrecision = 0.05; ///< normalized; hits at it or below it do not count as found (misses only)
};

/// What is known of one class before it is scored; each part changes only with the videos that its
/// predictions or truths are in. The spans are looked at during the call only.
struct ClassEvidence
{
    ClassId actionClass;
    std::vector<std::uint32_t> truths;     ///< indices of its truths that count
    const RankedClass *all = nullptr;      ///< all its predictions
    const RankedClass *top = nullptr;      ///< of them the best bands · truths.size()
    std::span<const PredictionKind> kinds; ///< [rank in top · thresholds + threshold]
    /// [characteristic][index of truth] by Characteristic::binOf().
    std::span<const std::vector<int>> binOf;
    /// Places of all's predictions in the order that sensitivity goes by; empty: their rank.
    std::span<const std::uint32_t> sensitivityRank;
    /// Places of top's predictions in the order that bands are cut by; empty: their rank.
    std::span<const std::uint32_t> bandRank;
};

/// The part of one class in a Diagnosis. Lists go by threshold. Everything else in a Diagnosis is a sum or a
/// mean of these.
struct ClassDiagnosis
{
    struct Bin
    {
        std::size_t truths = 0;
        std::vector<std::size_t> missed; ///< of them
        double normalized = 0;           ///< mean AP_N with the truths of the bin alone; NaN without
    };
    ClassId actionClass;
    std::size_t truths = 0;
    std::size_t predictions = 0;
    std::vector<double> averagePrecision; ///< of all predictions
    std::vector<double> recall;           ///< reached by all predictions
    std::vector<double> precision;        ///< of all predictions
    std::vector<double> normalized;       ///< AP_N of all predictions
    std::vector<double> sureNormalized;   ///< AP_N without the hits that are not sure
    std::vector<double> sureRecall;
    std::vector<double> topNormalized; ///< AP_N of the top
    /// AP_N of the top without its predictions of a kind; [kind].
    std::array<std::vector<double>, kPredictionKinds> topWithout;
    std::vector<std::vector<KindCounts>> bandCounts; ///< [band][threshold]
    std::vector<std::vector<Bin>> bins;              ///< [characteristic][bin]
};

/// The hits with a precision above `least`.
std::vector<Hit> sureHits(std::span<const Hit> hits, const PrecisionRule &rule, double least);

/// truthsPerClass: the truths a class has on average, which normalized precision weighs recall with.
/// O(predictions of the top · thresholds + hits · bins · thresholds). A class without predictions, or whose
/// truths do not count, has 0 everywhere (DETAD's sensitivity stops there with an error).
ClassDiagnosis diagnoseClass(const ClassEvidence &evidence, const DiagnosisRules &rules,
                             double truthsPerClass);

} // namespace onset
