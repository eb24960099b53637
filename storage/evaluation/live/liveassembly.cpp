// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/liveassembly.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/diagnosis.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

std::optional<double> defined(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

class Assembly
{
public:
    Assembly(const LiveState &state, std::span<const LiveConclusion> conclusions)
        : m(state)
        , m_conclusions(conclusions)
    {
        for (std::size_t i = 0; i < m.classes.size(); ++i) {
            if (!m.classes[i].truths.empty() || !m.classes[i].ranked().empty())
                m_order.push_back(i);
        }
        std::ranges::sort(m_order, {}, [this](std::size_t i) { return m.classes[i].id; });
    }

    RunAnalysis assemble()
    {
        m_result.run = m.run;
        m_result.options = m.options;
        m_result.shown = m.shown;
        measureScope();
        for (const auto i : m_order)
            m_result.classes.push_back(m_conclusions[i].analysis);
        average();
        averageCurves();
        confuse();
        diagnose();
        measureEdges();
        for (const auto i : m_order)
            m_result.reliability.add(m_conclusions[i].reliability);
        return std::move(m_result);
    }

private:
    void measureScope()
    {
        auto &scope = m_result.scope;
        for (const auto &video : m.videos) {
            if (!video.isInScope(m.options))
                continue;
            scope.videos += video.measured ? 1 : 0;
            scope.truths += video.measured ? video.truths.size() : 0;
            scope.incomplete += video.complete ? 0 : 1;
            scope.notIndexed += video.complete && !video.isIndexed() ? 1 : 0;
            scope.withoutAnnotation += video.complete && video.isIndexed() && video.truths.empty() ? 1 : 0;
            scope.unreviewed +=
                video.measured ? video.predictions : 0; // those that count are taken off below
        }
        for (const auto i : m_order)
            scope.predictions += m.classes[i].ranked().size();
        scope.unreviewed -= scope.predictions;
    }

    void average()
    {
        std::vector<double> values;
        for (std::size_t t = 0; t < m.options.tiou.size(); ++t) {
            std::vector<double> ofClasses;
            for (const auto &each : m_result.classes) {
                if (each->averagePrecision[t])
                    ofClasses.push_back(*each->averagePrecision[t]);
            }
            values.push_back(meanOf(ofClasses));
            m_result.map.push_back(defined(values.back()));
        }
        m_result.average = defined(meanOf(values));
    }

    void averageCurves()
    {
        std::vector<const LiveConclusion *> withTruth;
        for (const auto i : m_order) {
            if (!m.classes[i].truths.empty())
                withTruth.push_back(&m_conclusions[i]);
        }
        if (withTruth.empty())
            return;
        for (std::size_t i = 0; i < kRecalls; ++i) {
            double sum = 0;
            for (const auto *each : withTruth)
                sum += each->curve[i];
            m_result.curve.push_back(
                {static_cast<double>(i) / (kRecalls - 1), sum / static_cast<double>(withTruth.size()), 0});
        }
    }

    /// Predictions of a class that take part in the confusion matrix.
    std::size_t confusable(const LiveClass &ofClass) const
    {
        const auto end = std::ranges::partition_point(ofClass.ranked(), [&](std::uint32_t place) {
            const double score = ofClass.predictions[place].time.score;
            return std::isnan(score) || score >= m.options.confusionScore; // NaN comes first
        });
        const auto nans = std::ranges::partition_point(ofClass.ranked(), [&](std::uint32_t place) {
            return std::isnan(ofClass.predictions[place].time.score);
        });
        return static_cast<std::size_t>(end - nans);
    }

    void confuse()
    {
        auto &matrix = m_result.confusion;
        std::vector<std::size_t> columns(m.classes.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            columns[m_order[i]] = i;
            matrix.classes.push_back(m.classes[m_order[i]].id);
        }
        const auto size = matrix.size();
        const auto background = size - 1;
        matrix.counts.assign(size * size, 0);
        for (const auto i : m_order) {
            matrix.counts[background * size + columns[i]] = confusable(m.classes[i]);
            matrix.counts[columns[i] * size + background] = m.classes[i].truths.size();
        }
        for (const auto &video : m.videos) {
            for (const auto &pair : video.pairs) {
                const auto row = columns[m.classPlaces.at(m.truths.value(pair.truth).actionClass)];
                const auto column = columns[pair.actionClass];
                ++matrix.counts[row * size + column];
                --matrix.counts[row * size + background];
                --matrix.counts[background * size + column];
            }
        }
    }

    void diagnose()
    {
        std::vector<ClassDiagnosis> parts;
        for (const auto i : m_order) {
            if (!m.classes[i].truths.empty())
                parts.push_back(m_conclusions[i].diagnosis);
            m_result.labelErrors += m_conclusions[i].labelErrors;
        }
        const auto total = joined(std::move(parts), m.rules);
        auto &profile = m_result.profile;
        profile.bands.resize(m.rules.bands);
        for (std::size_t band = 0; band < m.rules.bands; ++band)
            std::ranges::copy(total.bandCounts[band][m.shown], profile.bands[band].begin());
        for (std::size_t k = 1; k < kPredictionKinds; ++k)
            profile.cost[k] = defined(total.gain[k]);
        m_result.missingAnnotations = profile.bands.front()[static_cast<std::size_t>(EntryKind::Background)];
        for (std::size_t i = 0; i < kTruthTraits; ++i)
            m_result.sensitivity[i] = sensitivity(total, i);
    }

    Sensitivity sensitivity(const Diagnosis &total, std::size_t trait) const
    {
        Sensitivity result{static_cast<TruthTrait>(trait), {}};
        if (trait >= m.options.bins.size())
            return result;
        const auto &rule = m.options.bins[trait];
        for (std::size_t b = 0; b < rule.bins.size(); ++b) {
            const auto &from = total.bins[trait][b];
            SensitivityBin bin{
                rule.bins[b], rule.edges[b],           rule.edges[b + 1], from.truths, from.missed[m.shown],
                {},           defined(from.normalized)};
            if (bin.truths > 0)
                bin.missedShare = static_cast<double>(bin.missed) / static_cast<double>(bin.truths);
            result.bins.push_back(std::move(bin));
        }
        return result;
    }

    void measureEdges()
    {
        std::vector<TimedSegment> truths;
        std::vector<TimedSegment> predicted;
        std::vector<Match> pairs;
        for (const auto i : m_order) {
            const auto &from = m_conclusions[i];
            truths.insert(truths.end(), from.rightTruths.begin(), from.rightTruths.end());
            predicted.insert(predicted.end(), from.rightPredicted.begin(), from.rightPredicted.end());
        }
        for (std::size_t i = 0; i < truths.size(); ++i) {
            pairs.push_back({i, i, 0});
            m_result.edges.start.push_back(static_cast<float>(1000 * (truths[i].start - predicted[i].start)));
            m_result.edges.end.push_back(static_cast<float>(1000 * (truths[i].end - predicted[i].end)));
        }
        m_result.edges.summary = boundaryErrors(truths, predicted, pairs);
    }

    const LiveState &m;
    std::span<const LiveConclusion> m_conclusions;
    std::vector<std::size_t> m_order; ///< places of the classes that take part, by id
    RunAnalysis m_result;
};

} // namespace

RunAnalysis assembled(const LiveState &state, std::span<const LiveConclusion> conclusions)
{
    return Assembly(state, conclusions).assemble();
}

} // namespace onset
