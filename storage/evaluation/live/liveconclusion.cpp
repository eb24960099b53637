// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/liveconclusion.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/live/rankedhits.h"

#include <algorithm>

namespace onset {

namespace {

constexpr std::size_t kMostPoints = 1000; ///< of a curve

std::vector<std::optional<double>> optionals(std::span<const double> values)
{
    return {values.begin(), values.end()};
}

class Conclusion
{
public:
    Conclusion(LiveState &state, LiveClass &ofClass)
        : m(state)
        , m_class(ofClass)
        , m_positives(static_cast<double>(ofClass.truths.size()))
    {}

    LiveConclusion conclude()
    {
        count();
        if (!m_class.truths.empty()) {
            collectHits();
            diagnose();
            score();
            drawCurve();
            findTruths();
            suspect();
        }
        m_result.analysis = std::make_shared<const ClassAnalysis>(std::move(m_analysis));
        return std::move(m_result);
    }

private:
    void count()
    {
        m_analysis.actionClass = m_class.id;
        m_analysis.truths = m_class.truths.size();
        m_analysis.predictions = m_class.ranked().size();
        std::ranges::copy(m_class.kinds, m_analysis.kinds.begin());
        m_analysis.averagePrecision.resize(m.options.tiou.size());
        for (const auto place : m_class.ranked()) {
            const auto &prediction = m_class.predictions[place];
            m_result.reliability.add(prediction.time.score, prediction.kind == PredictionKind::TruePositive);
        }
    }

    void collectHits()
    {
        m_class.all.hits.clear();
        for (std::size_t t = 0; t < m.options.tiou.size(); ++t)
            m_class.all.hits.push_back(m_class.matches.hits(t));
        for (const auto &hit : m_class.all.hits[m.shown])
            m_result.hits.push_back(hit.rank);
    }

    /// The best bands · G predictions.
    void cutTop()
    {
        const auto count = std::min(m_class.ranked().size(), m.rules.bands * m_class.truths.size());
        m_top.ranked.assign(m_class.ranked().begin(),
                            m_class.ranked().begin() + static_cast<std::ptrdiff_t>(count));
        for (const auto &hits : m_class.all.hits) {
            const auto end = std::ranges::lower_bound(hits, count, {}, &Hit::rank);
            m_top.hits.emplace_back(hits.begin(), end);
        }
    }

    void judgeTop()
    {
        const auto thresholds = m.options.tiou.size();
        auto &misses = m_class.misses;
        for (auto rank = misses.size() / thresholds; rank < m_top.ranked.size(); ++rank) {
            const auto &prediction = m_class.predictions[m_top.ranked[rank]];
            for (const double tiou : m.options.tiou)
                misses.push_back(missKind(prediction.nearest, tiou, m.rules.minTiou));
        }
        m_kinds.assign(misses.begin(),
                       misses.begin() + static_cast<std::ptrdiff_t>(m_top.ranked.size() * thresholds));
        for (std::size_t t = 0; t < thresholds; ++t) {
            for (const auto &hit : m_top.hits[t])
                m_kinds[hit.rank * thresholds + t] = PredictionKind::TruePositive;
        }
    }

    void diagnose()
    {
        cutTop();
        judgeTop();
        ClassEvidence evidence;
        evidence.actionClass = m_class.id;
        evidence.truths = m_class.truths;
        evidence.all = &m_class.all;
        evidence.top = &m_top;
        evidence.kinds = m_kinds;
        evidence.binOf = m.truths.bins();
        m_result.diagnosis = diagnoseClass(evidence, m.rules, m.truthsPerClass);
    }

    void score()
    {
        m_analysis.averagePrecision = optionals(m_result.diagnosis.averagePrecision);
        if (m.options.protocol == EvaluationProtocol::Thumos14) {
            for (std::size_t t = 0; t < m_class.all.hits.size(); ++t) {
                std::vector<std::uint32_t> ranks;
                for (const auto &hit : m_class.all.hits[t])
                    ranks.push_back(hit.rank);
                m_analysis.averagePrecision[t] = summedPrecision(ranks, m_positives);
            }
        }
        std::vector<double> values;
        for (const auto &value : m_analysis.averagePrecision)
            values.push_back(*value);
        m_analysis.average = meanOf(values);
        m_analysis.shown = values[m.shown];
        const bool interpolated = m.options.protocol == EvaluationProtocol::ActivityNet;
        m_result.gains = gainsWithout(m_result.hits, m_positives, interpolated);
        m_result.envelope = envelopeOfHits(m_result.hits);
    }

    void drawCurve()
    {
        const auto count = m_result.hits.size();
        const auto step = (count + kMostPoints - 1) / kMostPoints;
        for (std::size_t i = 0; i < count; ++i) {
            if (i % step != 0 && i + 1 != count)
                continue;
            const auto rank = m_result.hits[i];
            m_analysis.curve.push_back({static_cast<double>(i + 1) / m_positives,
                                        static_cast<double>(i + 1) / (static_cast<double>(rank) + 1),
                                        m_class.predictions[m_class.ranked()[rank]].time.score});
        }
        for (std::size_t i = 0; i < kRecalls; ++i) {
            // The first right one whose recall reaches i %.
            const auto needed = (i * m_class.truths.size() + kRecalls - 2) / (kRecalls - 1);
            const auto first = needed == 0 ? 0 : needed - 1;
            m_result.curve[i] = first < count ? m_result.envelope[first] : 0;
        }
    }

    void findTruths()
    {
        for (const auto slot : m_class.truths)
            m.truths.found(slot).found = 0;
        const PrecisionRule rule{m_positives, m.truthsPerClass};
        for (const auto &hit : sureHits(m_class.all.hits[m.shown], rule, m.rules.surePrecision))
            m.truths.found(hit.truth).found = 1;
        const auto &hits = m_class.all.hits[m.shown];
        for (std::size_t i = 0; i < hits.size(); ++i) {
            if (!m.truths.found(hits[i].truth).found)
                m_result.late.emplace_back(hits[i].truth, (1 - m_result.envelope[i]) / m_positives);
        }
        for (const auto &hit : hits) {
            m_result.rightTruths.push_back(m.truths.times()[hit.truth]);
            m_result.rightPredicted.push_back(m_class.predictions[m_class.ranked()[hit.rank]].time);
        }
        m_analysis.kinds[static_cast<std::size_t>(EntryKind::Missed)] =
            static_cast<std::size_t>(std::ranges::count_if(
                m_class.truths, [this](std::uint32_t slot) { return m.truths.found(slot).found == 0; }));
    }

    void suspect()
    {
        const auto surest = std::min(m_top.ranked.size(), m_class.truths.size());
        for (const auto place : std::span(m_top.ranked).first(surest)) {
            if (looksMislabelled(m, m_class, m_class.predictions[place]))
                ++m_result.labelErrors;
        }
    }

    LiveState &m;
    LiveClass &m_class;
    double m_positives;
    RankedClass m_top;
    std::vector<PredictionKind> m_kinds; ///< [rank in m_top · thresholds + threshold]
    ClassAnalysis m_analysis;
    LiveConclusion m_result;
};

} // namespace

double LiveConclusion::costOf(std::uint32_t rank) const
{
    if (gains.empty())
        return 0;
    const auto before = std::ranges::lower_bound(hits, rank) - hits.begin();
    return gains[static_cast<std::size_t>(before)];
}

LiveConclusion concludeClass(LiveState &state, LiveClass &ofClass)
{
    return Conclusion(state, ofClass).conclude();
}

bool looksMislabelled(const LiveState &state, const LiveClass &ofClass, const LivePrediction &prediction)
{
    return prediction.kind == PredictionKind::WrongLabel && prediction.rank < ofClass.truths.size() &&
           prediction.nearest.iou >= state.options.suspicionTiou;
}

} // namespace onset
