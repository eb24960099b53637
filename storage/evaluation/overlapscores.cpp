// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/overlapscores.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/pairwisesum.h"
#include "storage/evaluation/ranking.h"

#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

std::vector<double> inSinglePrecision(std::span<const double> values)
{
    std::vector<double> rounded;
    rounded.reserve(values.size());
    for (const double value : values)
        rounded.push_back(static_cast<double>(static_cast<float>(value)));
    return rounded;
}

std::vector<std::size_t> rankingOf(std::span<const double> scores, AreaRule rule)
{
    switch (rule) {
    case AreaRule::Pascal:
        return descendingOrder(scores);
    case AreaRule::PascalSingle:
        return stableDescendingOrder(inSinglePrecision(scores));
    case AreaRule::PascalNegated:
    case AreaRule::Trapezoid:
        break;
    }
    return negatedOrder(scores);
}

double areaOf(const std::vector<std::uint8_t> &right, std::span<const std::size_t> order, std::size_t truths,
              AreaRule rule)
{
    std::vector<std::uint8_t> ranked;
    ranked.reserve(order.size());
    for (const auto i : order)
        ranked.push_back(right[i]);
    if (rule == AreaRule::Trapezoid)
        return singlePrecisionArea(ranked, truths);
    return interpolatedAveragePrecision(precisionRecall(ranked, static_cast<double>(truths)));
}

std::vector<double> areasOf(const JudgedClass &judged, std::size_t thresholds, AreaRule rule,
                            double otherwise)
{
    if (judged.truths == 0)
        return std::vector<double>(thresholds, otherwise);
    const auto order = rankingOf(judged.scores, rule);
    std::vector<double> areas;
    for (std::size_t t = 0; t < thresholds; ++t)
        areas.push_back(areaOf(judged.right[t], order, judged.truths, rule));
    return areas;
}

JudgedClass joined(std::span<const JudgedClass> classes, std::size_t thresholds, WithoutTruth withoutTruth)
{
    JudgedClass all;
    all.right.resize(thresholds);
    for (const auto &each : classes) {
        if (each.truths == 0 && withoutTruth == WithoutTruth::Undefined)
            continue;
        all.truths += each.truths;
        all.scores.insert(all.scores.end(), each.scores.begin(), each.scores.end());
        for (std::size_t t = 0; t < thresholds; ++t)
            all.right[t].insert(all.right[t].end(), each.right[t].begin(), each.right[t].end());
    }
    return all;
}

} // namespace

double singlePrecisionArea(std::span<const std::uint8_t> right, std::size_t truths)
{
    std::vector<float> areas;
    areas.reserve(right.size());
    float precision = 1;
    float recall = 0;
    double found = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        found += right[i];
        const auto nextPrecision = static_cast<float>(found / static_cast<double>(i + 1));
        const auto nextRecall = static_cast<float>(found / static_cast<double>(truths));
        areas.push_back((nextRecall - recall) * (nextPrecision + precision) * 0.5F);
        precision = nextPrecision;
        recall = nextRecall;
    }
    return static_cast<double>(pairwiseSum<float>(areas));
}

OverlapScores overlapScores(std::span<const JudgedClass> classes, std::span<const double> thresholds,
                            AreaRule area, WithoutTruth withoutTruth)
{
    OverlapScores scores;
    scores.thresholds.assign(thresholds.begin(), thresholds.end());
    const double otherwise = withoutTruth == WithoutTruth::Zero ? 0 : kUndefined;
    for (const auto &each : classes)
        scores.classes.push_back({each.actionClass, each.truths, each.scores.size(),
                                  areasOf(each, thresholds.size(), area, otherwise)});
    for (std::size_t t = 0; t < thresholds.size(); ++t) {
        std::vector<double> defined;
        for (const auto &each : scores.classes) {
            if (!std::isnan(each.averagePrecision[t]))
                defined.push_back(each.averagePrecision[t]);
        }
        scores.meanAveragePrecision.push_back(meanOf(defined));
    }
    scores.average = meanOf(scores.meanAveragePrecision);
    scores.pooled =
        areasOf(joined(classes, thresholds.size(), withoutTruth), thresholds.size(), area, kUndefined);
    return scores;
}

} // namespace onset
