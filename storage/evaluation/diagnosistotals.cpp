// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/diagnosis.h"

#include <cmath>

namespace onset {

namespace {

ThresholdScores overClasses(std::span<const ClassDiagnosis> classes, std::size_t thresholds,
                            const std::vector<double> &(*listOf)(const ClassDiagnosis &))
{
    ThresholdScores scores;
    for (std::size_t t = 0; t < thresholds; ++t) {
        std::vector<double> values;
        for (const auto &each : classes)
            values.push_back(listOf(each)[t]);
        scores.at.push_back(meanOf(values));
    }
    scores.average = meanOf(scores.at);
    return scores;
}

void averageScores(Diagnosis &total)
{
    const auto average = [&](const std::vector<double> &(*listOf)(const ClassDiagnosis &)) {
        return overClasses(total.classes, total.rules.tiou.size(), listOf);
    };
    using Class = ClassDiagnosis;
    total.map = average([](const Class &c) -> const auto & { return c.averagePrecision; });
    total.recall = average([](const Class &c) -> const auto & { return c.recall; });
    total.precision = average([](const Class &c) -> const auto & { return c.precision; });
    total.normalized = average([](const Class &c) -> const auto & { return c.normalized; });
    total.topNormalized = average([](const Class &c) -> const auto & { return c.topNormalized; });
    total.sureNormalized = average([](const Class &c) -> const auto & { return c.sureNormalized; });
    total.sureRecall = average([](const Class &c) -> const auto & { return c.sureRecall; });
}

void findGains(Diagnosis &total)
{
    for (std::size_t k = 1; k < kPredictionKinds; ++k) {
        std::vector<double> without;
        for (const auto &each : total.classes)
            without.push_back(meanOf(each.topWithout[k]));
        total.gain[k] = meanOf(without) - total.topNormalized.average;
    }
}

void countKinds(Diagnosis &total)
{
    const std::vector<KindCounts> none(total.rules.tiou.size());
    total.counts = none;
    total.bandCounts.assign(total.rules.bands, none);
    for (const auto &each : total.classes) {
        for (std::size_t band = 0; band < total.rules.bands; ++band) {
            for (std::size_t t = 0; t < none.size(); ++t) {
                for (std::size_t k = 0; k < kPredictionKinds; ++k) {
                    total.bandCounts[band][t][k] += each.bandCounts[band][t][k];
                    total.counts[t][k] += each.bandCounts[band][t][k];
                }
            }
        }
    }
    if (total.counts.empty())
        return;
    for (const auto count : total.counts.front())
        total.topPredictions += count;
}

Diagnosis::Bin totalOf(const Diagnosis &total, std::size_t characteristic, std::size_t bin)
{
    Diagnosis::Bin result;
    result.missed.assign(total.rules.tiou.size(), 0);
    std::vector<double> normalized;
    for (const auto &each : total.classes) {
        const auto &part = each.bins[characteristic][bin];
        result.truths += part.truths;
        for (std::size_t t = 0; t < part.missed.size(); ++t)
            result.missed[t] += part.missed[t];
        if (!std::isnan(part.normalized))
            normalized.push_back(part.normalized);
    }
    std::vector<double> shares;
    for (const auto missed : result.missed)
        shares.push_back(static_cast<double>(missed) / static_cast<double>(result.truths));
    result.missedShare = meanOf(shares);
    result.normalized = meanOf(normalized);
    return result;
}

} // namespace

Diagnosis joined(std::vector<ClassDiagnosis> classes, const DiagnosisRules &rules)
{
    Diagnosis total;
    total.rules = rules;
    total.classes = std::move(classes);
    for (const auto &each : total.classes) {
        total.truths += each.truths;
        total.predictions += each.predictions;
    }
    if (!total.classes.empty())
        total.truthsPerClass = static_cast<double>(total.truths) / static_cast<double>(total.classes.size());
    averageScores(total);
    findGains(total);
    countKinds(total);
    for (std::size_t c = 0; c < rules.characteristics.size(); ++c) {
        total.bins.emplace_back();
        for (std::size_t b = 0; b < rules.characteristics[c].bins.size(); ++b)
            total.bins.back().push_back(totalOf(total, c, b));
    }
    return total;
}

} // namespace onset
