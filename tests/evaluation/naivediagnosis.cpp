// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluation/naivediagnosis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace onset::test {

namespace {

using Indices = std::vector<std::size_t>;

struct Ranking
{
    Indices predictions;     ///< best first
    std::vector<long> taken; ///< the truth each takes; -1: none
};

double areaUnder(const std::vector<bool> &right, double positives, double weight)
{
    std::vector<double> precision;
    std::vector<double> recall;
    double hits = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        hits += right[i] ? 1 : 0;
        const double reached = hits / positives;
        const double wrong = static_cast<double>(i + 1) - hits;
        precision.push_back(hits == 0 ? 0 : reached * weight / (reached * weight + wrong));
        recall.push_back(reached);
    }
    double area = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const double best =
            *std::max_element(precision.begin() + static_cast<std::ptrdiff_t>(i), precision.end());
        area += best * (recall[i] - (i == 0 ? 0 : recall[i - 1]));
    }
    return area;
}

class Naive
{
public:
    Naive(const DiagnosisTruth &truth, const std::vector<TimedSegment> &predictions,
          const DiagnosisRules &rules)
        : m_truth(truth)
        , m_predictions(predictions)
        , m_rules(rules)
    {
        std::set<ClassId> seen;
        for (std::size_t i = 0; i < truth.segments.size(); ++i) {
            const auto &segment = truth.segments[i];
            seen.insert(segment.actionClass);
            if (segment.start < segment.end && !(truth.values[0][i] > 1)) // values[0]: coverage
                m_counting.push_back(i);
        }
        m_classes.assign(seen.begin(), seen.end());
        m_perClass = static_cast<double>(m_counting.size()) / static_cast<double>(m_classes.size());
    }

    NaiveDiagnosis diagnose()
    {
        NaiveDiagnosis result;
        result.bandCounts.assign(m_rules.bands, std::vector<KindCounts>(m_rules.tiou.size()));
        for (const auto &characteristic : m_rules.characteristics)
            result.bins.emplace_back(characteristic.bins.size());
        for (std::size_t t = 0; t < m_rules.tiou.size(); ++t)
            atThreshold(t, result);
        for (auto &gain : result.gain)
            gain /= static_cast<double>(m_rules.tiou.size());
        result.gain[0] = 0;
        for (std::size_t c = 0; c < result.bins.size(); ++c) {
            for (std::size_t b = 0; b < result.bins[c].size(); ++b)
                result.bins[c][b].normalized = sensitivity(c, static_cast<int>(b));
        }
        return result;
    }

private:
    Indices truthsOf(ClassId id) const
    {
        Indices own;
        for (const auto i : m_counting) {
            if (m_truth.segments[i].actionClass == id)
                own.push_back(i);
        }
        return own;
    }

    Ranking ranked(ClassId id, double tiou, std::size_t most) const
    {
        Ranking ranking;
        for (std::size_t p = 0; p < m_predictions.size(); ++p) {
            if (m_predictions[p].actionClass == id)
                ranking.predictions.push_back(p);
        }
        std::sort(ranking.predictions.begin(), ranking.predictions.end(),
                  [this](auto a, auto b) { return m_predictions[a].score > m_predictions[b].score; });
        ranking.predictions.resize(std::min(most, ranking.predictions.size()));
        std::set<std::size_t> used;
        for (const auto p : ranking.predictions) {
            long taken = -1;
            for (const auto i : truthsOf(id)) {
                const double iou = timedIou(m_predictions[p], m_truth.segments[i]);
                const bool isFree =
                    m_truth.segments[i].video == m_predictions[p].video && !used.contains(i) && iou >= tiou;
                if (isFree &&
                    (taken < 0 ||
                     iou > timedIou(m_predictions[p], m_truth.segments[static_cast<std::size_t>(taken)])))
                    taken = static_cast<long>(i);
            }
            if (taken >= 0)
                used.insert(static_cast<std::size_t>(taken));
            ranking.taken.push_back(taken);
        }
        return ranking;
    }

    PredictionKind kindOf(std::size_t p, long taken, double tiou) const
    {
        if (taken >= 0)
            return PredictionKind::TruePositive;
        double most = -1;
        bool same = false;
        for (const auto i : m_counting) {
            const double iou = timedIou(m_predictions[p], m_truth.segments[i]);
            if (m_truth.segments[i].video != m_predictions[p].video || iou <= most)
                continue;
            most = iou;
            same = m_truth.segments[i].actionClass == m_predictions[p].actionClass;
        }
        if (most >= tiou)
            return same ? PredictionKind::DoubleDetection : PredictionKind::WrongLabel;
        if (most >= m_rules.minTiou)
            return same ? PredictionKind::Localization : PredictionKind::Confusion;
        return PredictionKind::Background;
    }

    static std::vector<bool> rightOf(const Ranking &ranking)
    {
        std::vector<bool> right;
        for (const auto taken : ranking.taken)
            right.push_back(taken >= 0);
        return right;
    }

    void atThreshold(std::size_t t, NaiveDiagnosis &result)
    {
        const double tiou = m_rules.tiou[t];
        const double share = 1 / static_cast<double>(m_classes.size());
        double map = 0;
        double top = 0;
        double recall = 0;
        for (const auto id : m_classes) {
            const auto truths = truthsOf(id);
            const auto positives = static_cast<double>(truths.size());
            if (truths.empty())
                continue;
            const auto all = ranked(id, tiou, m_predictions.size());
            map += share * areaUnder(rightOf(all), positives, positives);
            const auto best = ranked(id, tiou, m_rules.bands * truths.size());
            const double whole = areaUnder(rightOf(best), positives, m_perClass);
            top += share * whole;
            judge(t, best, truths.size(), whole * share, share, result);
            const auto sure = sureOf(all, positives);
            recall += share * static_cast<double>(sure.size()) / positives;
            countMissed(truths, sure, result);
        }
        result.map.push_back(map);
        result.topNormalized.push_back(top);
        result.sureRecall.push_back(recall);
    }

    void judge(std::size_t t, const Ranking &best, std::size_t truths, double whole, double share,
               NaiveDiagnosis &result) const
    {
        std::vector<std::size_t> kinds;
        for (std::size_t i = 0; i < best.predictions.size(); ++i) {
            kinds.push_back(
                static_cast<std::size_t>(kindOf(best.predictions[i], best.taken[i], m_rules.tiou[t])));
            ++result.bandCounts[i / truths][t][kinds.back()];
        }
        for (std::size_t k = 1; k < kPredictionKinds; ++k) {
            std::vector<bool> right;
            for (std::size_t i = 0; i < kinds.size(); ++i) {
                if (kinds[i] != k)
                    right.push_back(kinds[i] == 0);
            }
            result.gain[k] += share * areaUnder(right, static_cast<double>(truths), m_perClass) - whole;
        }
    }

    std::set<long> sureOf(const Ranking &ranking, double positives) const
    {
        std::set<long> sure;
        double hits = 0;
        for (std::size_t i = 0; i < ranking.taken.size(); ++i) {
            if (ranking.taken[i] < 0)
                continue;
            ++hits;
            const double weighted = hits / positives * m_perClass;
            if (weighted / (weighted + (static_cast<double>(i + 1) - hits)) > m_rules.surePrecision)
                sure.insert(ranking.taken[i]);
        }
        return sure;
    }

    void countMissed(const Indices &truths, const std::set<long> &found, NaiveDiagnosis &result) const
    {
        for (std::size_t c = 0; c < result.bins.size(); ++c) {
            for (const auto i : truths) {
                const int bin = m_rules.characteristics[c].binOf(m_truth.values[c][i]);
                if (bin >= 0 && !found.contains(static_cast<long>(i)))
                    result.bins[c][static_cast<std::size_t>(bin)].missed.push_back(i);
            }
        }
    }

    /// Only predictions that never take a truth of another bin.
    double sensitivity(std::size_t c, int bin) const
    {
        const auto isOther = [&](long taken) {
            return taken >= 0 && m_rules.characteristics[c].binOf(
                                     m_truth.values[c][static_cast<std::size_t>(taken)]) != bin;
        };
        double sum = 0;
        double classes = 0;
        for (const auto id : m_classes) {
            double truths = 0;
            for (const auto i : truthsOf(id))
                truths += m_rules.characteristics[c].binOf(m_truth.values[c][i]) == bin ? 1 : 0;
            if (truths == 0)
                continue;
            ++classes;
            std::vector<Ranking> rankings;
            for (const double tiou : m_rules.tiou)
                rankings.push_back(ranked(id, tiou, m_predictions.size()));
            for (const auto &ranking : rankings) {
                std::vector<bool> right;
                for (std::size_t i = 0; i < ranking.taken.size(); ++i) {
                    const bool isOut = std::any_of(rankings.begin(), rankings.end(),
                                                   [&](const Ranking &r) { return isOther(r.taken[i]); });
                    if (!isOut)
                        right.push_back(ranking.taken[i] >= 0);
                }
                sum += areaUnder(right, truths, m_perClass) / static_cast<double>(rankings.size());
            }
        }
        return classes == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / classes;
    }

    const DiagnosisTruth &m_truth;
    const std::vector<TimedSegment> &m_predictions;
    const DiagnosisRules &m_rules;
    Indices m_counting;
    std::vector<ClassId> m_classes;
    double m_perClass = 0;
};

} // namespace

NaiveDiagnosis naiveDiagnosis(const DiagnosisTruth &truth, const std::vector<TimedSegment> &predictions,
                              const DiagnosisRules &rules)
{
    return Naive(truth, predictions, rules).diagnose();
}

} // namespace onset::test
