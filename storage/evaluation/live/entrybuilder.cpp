// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/entrybuilder.h"

#include <algorithm>
#include <cmath>

namespace onset {

std::size_t EntryBuilder::rowOf(const LiveClass &ofClass, std::uint32_t rank)
{
    const auto &rows = ofClass.matches.rows();
    const auto it = std::ranges::lower_bound(rows, rank, {}, &LiveMatches::Row::rank);
    return it == rows.end() || it->rank != rank ? rows.size() : static_cast<std::size_t>(it - rows.begin());
}

std::uint32_t EntryBuilder::truthOf(const LiveClass &ofClass, const LivePrediction &prediction) const
{
    if (prediction.kind != PredictionKind::TruePositive)
        return prediction.nearest.iou > 0 ? prediction.nearest.truth : kNoSegment;
    return ofClass.matches.truths(rowOf(ofClass, prediction.rank))[m_state.shown];
}

std::optional<int> EntryBuilder::bandOf(const LiveClass &ofClass, const LivePrediction &prediction) const
{
    const auto truths = ofClass.truths.size();
    if (prediction.rank >= m_state.rules.bands * truths)
        return std::nullopt;
    return static_cast<int>(prediction.rank / truths);
}

double EntryBuilder::costOf(std::uint32_t actionClass, const LivePrediction &prediction) const
{
    return prediction.kind == PredictionKind::TruePositive
               ? 0
               : m_conclusions[actionClass].costOf(prediction.rank);
}

double EntryBuilder::costOfMissed(std::uint32_t slot) const
{
    const auto place = m_state.classPlaces.at(m_state.truths.value(slot).actionClass);
    const auto &late = m_conclusions[place].late;
    const auto it = std::ranges::find(late, slot, &std::pair<std::uint32_t, double>::first);
    if (it != late.end())
        return it->second;
    return 1 / static_cast<double>(m_state.classes[place].truths.size());
}

void EntryBuilder::setTruth(AnalysisEntry &entry, std::uint32_t slot) const
{
    const auto &truth = m_state.truths.value(slot);
    entry.truth = truth.id;
    entry.video = truth.video;
    entry.trueClass = truth.actionClass;
    entry.trueRange = truth.range;
}

void EntryBuilder::setPrediction(AnalysisEntry &entry, const LivePrediction &prediction) const
{
    entry.prediction = prediction.id;
    entry.video = prediction.time.video;
    entry.predictedClass = prediction.time.actionClass;
    entry.predictedRange = prediction.range;
    entry.score = std::isnan(prediction.time.score) ? 0 : prediction.time.score;
}

void EntryBuilder::setOverlap(AnalysisEntry &entry, const TimedSegment &predicted,
                              const TimedSegment &truth) const
{
    const double tiou = timedIou(predicted, truth);
    entry.tiou = std::isnan(tiou) ? 1 : tiou;
    entry.startErrorMs = 1000 * (truth.start - predicted.start);
    entry.endErrorMs = 1000 * (truth.end - predicted.end);
}

AnalysisEntry EntryBuilder::entry(std::uint32_t actionClass, const LivePrediction &prediction,
                                  std::uint32_t truth) const
{
    AnalysisEntry entry;
    entry.kind = static_cast<EntryKind>(prediction.kind);
    setPrediction(entry, prediction);
    entry.cost = costOf(actionClass, prediction);
    entry.band = bandOf(m_state.classes[actionClass], prediction);
    if (truth != kNoSegment) {
        setTruth(entry, truth);
        setOverlap(entry, prediction.time, m_state.truths.times()[truth]);
    }
    return entry;
}

AnalysisEntry EntryBuilder::missed(std::uint32_t slot) const
{
    AnalysisEntry entry;
    entry.kind = EntryKind::Missed;
    setTruth(entry, slot);
    entry.cost = costOfMissed(slot);
    const auto &time = m_state.truths.times()[slot];
    const LivePrediction *best = nullptr;
    double overlap = 0;
    for (const auto &group : m_state.videos[m_state.videoPlaces.at(time.video)].groups) {
        const auto &predictions = m_state.classes[group.actionClass].predictions;
        for (auto i = group.first; i < group.first + group.count; ++i) {
            const double tiou = timedIou(predictions[i].time, time);
            if (!predictions[i].counts || !(tiou > 0) || tiou < overlap)
                continue;
            if (best && tiou == overlap && predictions[i].time.score <= best->time.score)
                continue;
            best = &predictions[i];
            overlap = tiou;
        }
    }
    if (best) {
        setPrediction(entry, *best);
        setOverlap(entry, best->time, time);
    }
    return entry;
}

} // namespace onset
