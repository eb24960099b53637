// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/classdiagnosis.h"

#include "storage/evaluation/averageprecision.h"

#include <algorithm>
#include <limits>

namespace onset {

namespace {

constexpr std::size_t indexOf(PredictionKind kind)
{
    return static_cast<std::size_t>(kind);
}

/// A prediction that takes a truth at any threshold.
struct EverRight
{
    std::uint32_t rank = 0;
    std::vector<std::uint32_t> truths; ///< [threshold]
};

class Scorer
{
public:
    Scorer(const ClassEvidence &evidence, const DiagnosisRules &rules, double truthsPerClass)
        : m_evidence(evidence)
        , m_rules(rules)
        , m_plain{static_cast<double>(evidence.truths.size()), static_cast<double>(evidence.truths.size())}
        , m_normalized{m_plain.positives, truthsPerClass}
    {}

    ClassDiagnosis score()
    {
        m_result.actionClass = m_evidence.actionClass;
        m_result.truths = m_evidence.truths.size();
        m_result.predictions = m_evidence.all->ranked.size();
        for (std::size_t t = 0; t < m_rules.tiou.size(); ++t) {
            scoreAll(m_evidence.all->hits[t]);
            scoreSure(m_evidence.all->hits[t]);
            scoreTop(t);
        }
        countBands();
        scoreBins();
        return std::move(m_result);
    }

private:
    double share(std::size_t part, std::size_t whole) const
    {
        return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    }

    void scoreAll(std::span<const Hit> hits)
    {
        m_result.averagePrecision.push_back(averagePrecisionOfHits(hits, m_plain));
        m_result.normalized.push_back(averagePrecisionOfHits(hits, m_normalized));
        m_result.recall.push_back(share(hits.size(), m_result.truths));
        m_result.precision.push_back(share(hits.size(), m_result.predictions));
    }

    void scoreSure(std::span<const Hit> hits)
    {
        std::vector<std::uint32_t> ranks;
        for (const auto &hit : sureHits(hits, m_normalized, m_rules.surePrecision))
            ranks.push_back(hit.rank);
        m_result.sureNormalized.push_back(averagePrecisionOfHits(ranks, m_normalized));
        m_result.sureRecall.push_back(share(ranks.size(), m_result.truths));
    }

    /// AP_N of the top, whole and without each kind: what is left moves up in the ranking.
    void scoreTop(std::size_t t)
    {
        const auto thresholds = m_rules.tiou.size();
        std::array<std::vector<std::uint32_t>, kPredictionKinds> ranks;
        KindCounts before{};
        std::uint32_t rank = 0;
        for (const auto &hit : m_evidence.top->hits[t]) {
            for (; rank < hit.rank; ++rank)
                ++before[indexOf(m_evidence.kinds[rank * thresholds + t])];
            for (std::size_t k = 1; k < kPredictionKinds; ++k)
                ranks[k].push_back(hit.rank - static_cast<std::uint32_t>(before[k]));
        }
        m_result.topNormalized.push_back(averagePrecisionOfHits(m_evidence.top->hits[t], m_normalized));
        m_result.topWithout[0].push_back(m_result.topNormalized.back());
        for (std::size_t k = 1; k < kPredictionKinds; ++k)
            m_result.topWithout[k].push_back(averagePrecisionOfHits(ranks[k], m_normalized));
    }

    void countBands()
    {
        const auto thresholds = m_rules.tiou.size();
        m_result.bandCounts.assign(m_rules.bands, std::vector<KindCounts>(thresholds));
        for (std::size_t rank = 0; rank < m_evidence.top->ranked.size(); ++rank) {
            const auto place = m_evidence.bandRank.empty() ? rank : m_evidence.bandRank[rank];
            auto &band = m_result.bandCounts[place / m_result.truths];
            for (std::size_t t = 0; t < thresholds; ++t)
                ++band[t][indexOf(m_evidence.kinds[rank * thresholds + t])];
        }
    }

    void scoreBins()
    {
        findEverRight();
        for (std::size_t c = 0; c < m_rules.characteristics.size(); ++c) {
            m_result.bins.emplace_back(m_rules.characteristics[c].bins.size());
            auto &bins = m_result.bins.back();
            countMissed(bins, m_evidence.binOf[c]);
            for (std::size_t b = 0; b < bins.size(); ++b)
                bins[b].normalized = normalizedOfBin(bins[b], static_cast<int>(b), m_evidence.binOf[c]);
        }
    }

    void countMissed(std::vector<ClassDiagnosis::Bin> &bins, const std::vector<int> &binOf) const
    {
        for (const auto truth : m_evidence.truths) {
            if (binOf[truth] >= 0)
                ++bins[static_cast<std::size_t>(binOf[truth])].truths;
        }
        for (auto &bin : bins)
            bin.missed.assign(m_rules.tiou.size(), bin.truths);
        for (std::size_t t = 0; t < m_rules.tiou.size(); ++t) {
            for (const auto &hit : sureHits(m_evidence.all->hits[t], m_normalized, m_rules.surePrecision)) {
                if (binOf[hit.truth] >= 0)
                    --bins[static_cast<std::size_t>(binOf[hit.truth])].missed[t];
            }
        }
    }

    void findEverRight()
    {
        const auto thresholds = m_rules.tiou.size();
        std::vector<std::pair<Hit, std::size_t>> all; // and its threshold
        for (std::size_t t = 0; t < thresholds; ++t) {
            for (auto hit : m_evidence.all->hits[t]) {
                if (!m_evidence.sensitivityRank.empty())
                    hit.rank = m_evidence.sensitivityRank[hit.rank];
                all.emplace_back(hit, t);
            }
        }
        std::sort(all.begin(), all.end(),
                  [](const auto &a, const auto &b) { return a.first.rank < b.first.rank; });
        for (const auto &[hit, t] : all) {
            if (m_everRight.empty() || m_everRight.back().rank != hit.rank)
                m_everRight.push_back({hit.rank, std::vector<std::uint32_t>(thresholds, kNoSegment)});
            m_everRight.back().truths[t] = hit.truth;
        }
    }

    /// Over the predictions that are right about truths of the bin only, or wrong, at all thresholds.
    double normalizedOfBin(const ClassDiagnosis::Bin &bin, int b, const std::vector<int> &binOf) const
    {
        if (bin.truths == 0)
            return std::numeric_limits<double>::quiet_NaN();
        std::vector<std::vector<std::uint32_t>> ranks(m_rules.tiou.size());
        std::uint32_t removed = 0;
        for (const auto &prediction : m_everRight) {
            const auto isOther = [&](std::uint32_t truth) {
                return truth != kNoSegment && binOf[truth] != b;
            };
            if (std::any_of(prediction.truths.begin(), prediction.truths.end(), isOther)) {
                ++removed;
                continue;
            }
            for (std::size_t t = 0; t < ranks.size(); ++t) {
                if (prediction.truths[t] != kNoSegment)
                    ranks[t].push_back(prediction.rank - removed);
            }
        }
        std::vector<double> values;
        for (const auto &ofThreshold : ranks)
            values.push_back(
                averagePrecisionOfHits(ofThreshold, {static_cast<double>(bin.truths), m_normalized.weight}));
        return meanOf(values);
    }

    const ClassEvidence &m_evidence;
    const DiagnosisRules &m_rules;
    PrecisionRule m_plain;
    PrecisionRule m_normalized;
    std::vector<EverRight> m_everRight; ///< by rank
    ClassDiagnosis m_result;
};

} // namespace

RankedClass matchRanked(std::vector<std::uint32_t> ranked, std::span<const TimedSegment> predictions,
                        const TruthIndex &index, Matcher &matcher, std::size_t thresholds)
{
    RankedClass result{std::move(ranked), std::vector<std::vector<Hit>>(thresholds)};
    for (std::size_t rank = 0; rank < result.ranked.size(); ++rank) {
        const auto &prediction = predictions[result.ranked[rank]];
        const auto taken = matcher.take(prediction, index.of(prediction.video));
        for (std::size_t t = 0; t < thresholds; ++t) {
            if (taken[t] != kNoSegment)
                result.hits[t].push_back({static_cast<std::uint32_t>(rank), taken[t]});
        }
    }
    return result;
}

std::vector<Hit> sureHits(std::span<const Hit> hits, const PrecisionRule &rule, double least)
{
    std::vector<Hit> sure;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (precisionAtHit(i + 1, hits[i].rank, rule) > least)
            sure.push_back(hits[i]);
    }
    return sure;
}

ClassDiagnosis diagnoseClass(const ClassEvidence &evidence, const DiagnosisRules &rules,
                             double truthsPerClass)
{
    return Scorer(evidence, rules, truthsPerClass).score();
}

} // namespace onset
