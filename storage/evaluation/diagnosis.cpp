// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/diagnosis.h"

#include "storage/evaluation/ranking.h"
#include "storage/evaluation/stalekinds.h"
#include "storage/evaluation/truthindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace onset {

namespace {

std::vector<double> scoresOf(std::span<const TimedSegment> predictions, std::span<const std::uint32_t> which)
{
    std::vector<double> scores;
    scores.reserve(which.size());
    for (const auto p : which)
        scores.push_back(predictions[p].score);
    return scores;
}

/// DataFrame.nlargest(): the order that the top predictions of a class are kept in.
std::vector<std::uint32_t> largest(std::span<const TimedSegment> predictions,
                                   std::span<const std::uint32_t> which, std::size_t count)
{
    const auto scores = scoresOf(predictions, which);
    std::vector<std::size_t> order;
    if (count >= which.size()) {
        order = descendingFrameOrder(scores);
    } else {
        order.resize(which.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return ranksBefore(scores[a], scores[b]); });
        order.resize(count);
    }
    std::vector<std::uint32_t> kept;
    kept.reserve(order.size());
    for (const auto i : order)
        kept.push_back(which[i]);
    return kept;
}

struct OneClass
{
    ClassId id;
    std::vector<std::uint32_t> truths;      ///< that count
    std::vector<std::uint32_t> predictions; ///< in the order of their list
    RankedClass all;
    RankedClass top;
    std::vector<std::uint32_t> kept;            ///< top's predictions as nlargest() leaves them
    std::vector<std::uint32_t> bandRank;        ///< [rank in top]
    std::vector<std::uint32_t> sensitivityRank; ///< [rank in all]
};

/// All of it at once. Each step stands for one of DETAD's sorts or passes.
class WholeDiagnosis
{
public:
    WholeDiagnosis(const DiagnosisTruth &truth, std::span<const TimedSegment> predictions,
                   const DiagnosisOptions &options)
        : m_truth(truth)
        , m_predictions(predictions)
        , m_options(options)
        , m_rules(options.rules)
        , m_counts(countingTruths())
        , m_index(truth.segments, m_counts)
    {}

    DiagnosisReport run()
    {
        group();
        match();
        judge();
        rankBands();
        DiagnosisReport report;
        report.diagnosis = joined(diagnoseClasses(), m_rules);
        report.diagnosis.leftOut = m_truth.segments.size() - report.diagnosis.truths;
        report.foundBy = foundBy(report.diagnosis.truthsPerClass);
        report.predictions = std::move(m_findings);
        return report;
    }

private:
    std::size_t thresholds() const { return m_rules.tiou.size(); }

    /// DETAD leaves out truths without length and those longer than their video.
    std::vector<std::uint8_t> countingTruths() const
    {
        std::vector<std::uint8_t> counts;
        for (const auto &segment : m_truth.segments)
            counts.push_back(segment.start < segment.end ? 1 : 0);
        for (std::size_t c = 0; c < m_rules.characteristics.size(); ++c) {
            if (m_rules.characteristics[c].name != "coverage")
                continue;
            for (std::size_t i = 0; i < counts.size(); ++i)
                counts[i] = counts[i] && !(m_truth.values[c][i] > 1) ? 1 : 0;
        }
        return counts;
    }

    void group()
    {
        for (std::size_t i = 0; i < m_truth.segments.size(); ++i) {
            const auto id = m_truth.segments[i].actionClass;
            const auto [it, isNew] = m_places.try_emplace(id, m_classes.size());
            if (isNew)
                m_classes.push_back({id, {}, {}, {}, {}, {}, {}, {}});
            if (m_counts[i])
                m_classes[it->second].truths.push_back(static_cast<std::uint32_t>(i));
        }
        for (std::size_t i = 0; i < m_predictions.size(); ++i) {
            if (const auto it = m_places.find(m_predictions[i].actionClass); it != m_places.end())
                m_classes[it->second].predictions.push_back(static_cast<std::uint32_t>(i));
        }
        for (const auto &characteristic : m_rules.characteristics) {
            std::vector<int> bins;
            for (const double value : m_truth.values[m_binOf.size()])
                bins.push_back(characteristic.binOf(value));
            m_binOf.push_back(std::move(bins));
        }
    }

    void match()
    {
        Matcher ofAll(m_truth.segments, m_rules.tiou);
        Matcher ofTop(m_truth.segments, m_rules.tiou);
        for (auto &each : m_classes) {
            each.all = matched(rankedByScore(m_predictions, each.predictions), ofAll);
            each.kept = largest(m_predictions, each.predictions, each.truths.size() * m_rules.bands);
            each.top = matched(rankedByScore(m_predictions, each.kept), ofTop);
            rankForSensitivity(each);
        }
    }

    RankedClass matched(std::vector<std::uint32_t> ranked, Matcher &matcher) const
    {
        return matchRanked(std::move(ranked), m_predictions, m_index, matcher, thresholds());
    }

    /// Sorted anew by pandas; that differs only where scores are equal.
    void rankForSensitivity(OneClass &each) const
    {
        const auto isTie = [&](std::uint32_t a, std::uint32_t b) {
            return m_predictions[a].score == m_predictions[b].score;
        };
        const auto &ranked = each.all.ranked;
        if (std::adjacent_find(ranked.begin(), ranked.end(), isTie) == ranked.end())
            return;
        std::unordered_map<std::uint32_t, std::uint32_t> placeOf;
        for (const auto i : descendingFrameOrder(scoresOf(m_predictions, each.predictions)))
            placeOf.emplace(each.predictions[i], static_cast<std::uint32_t>(placeOf.size()));
        for (const auto p : ranked)
            each.sensitivityRank.push_back(placeOf.at(p));
    }

    /// The kind of each prediction at each threshold.
    void judge()
    {
        m_findings.band.assign(m_predictions.size(), PredictionFindings::kBeyond);
        m_findings.nearest.reserve(m_predictions.size());
        m_findings.kinds.reserve(m_predictions.size() * thresholds());
        for (const auto &prediction : m_predictions) {
            const auto nearest = nearestTruth(prediction, m_truth.segments, m_index.of(prediction.video));
            m_findings.nearest.push_back(nearest);
            for (const double tiou : m_rules.tiou)
                m_findings.kinds.push_back(missKind(nearest, tiou, m_rules.minTiou));
        }
        // What the top found goes last: there ties may have gone another way.
        for (const auto &each : m_classes)
            setRight(each.all);
        for (const auto &each : m_classes)
            settleTop(each.top);
        if (m_options.staleTruth)
            judgeStale();
    }

    void setRight(const RankedClass &ranked)
    {
        for (std::size_t t = 0; t < thresholds(); ++t) {
            for (const auto &hit : ranked.hits[t])
                kindOf(ranked.ranked[hit.rank], t) = PredictionKind::TruePositive;
        }
    }

    void settleTop(const RankedClass &top)
    {
        for (const auto p : top.ranked) {
            for (std::size_t t = 0; t < thresholds(); ++t)
                kindOf(p, t) = missKind(m_findings.nearest[p], m_rules.tiou[t], m_rules.minTiou);
        }
        setRight(top);
    }

    void judgeStale()
    {
        const auto table = keptTable();
        for (std::size_t t = 0; t < thresholds(); ++t) {
            std::vector<std::uint32_t> missed;
            for (const auto p : table) {
                if (kindOf(p, t) != PredictionKind::TruePositive)
                    missed.push_back(p);
            }
            const auto nearest = staleNearest(m_predictions, missed, m_truth.segments, m_index);
            for (std::size_t i = 0; i < missed.size(); ++i)
                kindOf(missed[i], t) = missKind(nearest[i], m_rules.tiou[t], m_rules.minTiou);
        }
    }

    PredictionKind &kindOf(std::size_t prediction, std::size_t threshold)
    {
        return m_findings.kinds[prediction * thresholds() + threshold];
    }

    /// DETAD's table of the top predictions, class by class.
    std::vector<std::uint32_t> keptTable() const
    {
        std::vector<std::uint32_t> table;
        for (const auto &each : m_classes)
            table.insert(table.end(), each.kept.begin(), each.kept.end());
        return table;
    }

    /// Bands are cut after the whole table was sorted: ties depend on all classes.
    void rankBands()
    {
        const auto table = keptTable();
        std::vector<std::uint32_t> placeOf(m_predictions.size());
        std::vector<std::uint32_t> next(m_classes.size());
        for (const auto i : descendingFrameOrder(scoresOf(m_predictions, table))) {
            const auto place = m_places.at(m_predictions[table[i]].actionClass);
            placeOf[table[i]] = next[place]++;
            m_findings.band[table[i]] =
                static_cast<std::uint16_t>(placeOf[table[i]] / m_classes[place].truths.size());
        }
        for (auto &each : m_classes) {
            for (const auto p : each.top.ranked)
                each.bandRank.push_back(placeOf[p]);
        }
    }

    std::vector<ClassDiagnosis> diagnoseClasses()
    {
        const double truthsPerClass = averageTruths();
        std::vector<ClassDiagnosis> result;
        std::vector<PredictionKind> kinds;
        for (const auto &each : m_classes) {
            kinds.clear();
            for (const auto p : each.top.ranked) {
                for (std::size_t t = 0; t < thresholds(); ++t)
                    kinds.push_back(kindOf(p, t));
            }
            const ClassEvidence evidence{each.id, each.truths,          &each.all,    &each.top, kinds,
                                         m_binOf, each.sensitivityRank, each.bandRank};
            result.push_back(diagnoseClass(evidence, m_rules, truthsPerClass));
        }
        return result;
    }

    double averageTruths() const
    {
        const auto count = std::count(m_counts.begin(), m_counts.end(), std::uint8_t{1});
        return m_classes.empty() ? 0 : static_cast<double>(count) / static_cast<double>(m_classes.size());
    }

    std::vector<std::uint32_t> foundBy(double truthsPerClass) const
    {
        std::vector<std::uint32_t> found(m_truth.segments.size() * thresholds(), kNoSegment);
        for (const auto &each : m_classes) {
            const PrecisionRule rule{static_cast<double>(each.truths.size()), truthsPerClass};
            for (std::size_t t = 0; t < thresholds(); ++t) {
                for (const auto &hit : sureHits(each.all.hits[t], rule, m_rules.surePrecision))
                    found[hit.truth * thresholds() + t] = each.all.ranked[hit.rank];
            }
        }
        return found;
    }

    const DiagnosisTruth &m_truth;
    std::span<const TimedSegment> m_predictions;
    const DiagnosisOptions &m_options;
    const DiagnosisRules &m_rules;
    std::vector<std::uint8_t> m_counts; ///< [truth]
    TruthIndex m_index;                 ///< of those that count
    std::vector<OneClass> m_classes;
    std::unordered_map<ClassId, std::size_t> m_places;
    std::vector<std::vector<int>> m_binOf;
    PredictionFindings m_findings;
};

} // namespace

DiagnosisReport diagnose(const DiagnosisTruth &truth, std::span<const TimedSegment> predictions,
                         const DiagnosisOptions &options)
{
    return WholeDiagnosis(truth, predictions, options).run();
}

} // namespace onset
