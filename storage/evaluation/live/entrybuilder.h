// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/live/liveconclusion.h"

#include <span>

namespace onset {

/// Makes entries of predictions and truths of the live evaluation.
class EntryBuilder
{
public:
    EntryBuilder(const LiveState &state, std::span<const LiveConclusion> conclusions)
        : m_state(state)
        , m_conclusions(conclusions)
    {}

    /// The truth a prediction is about: the one it took at the shown tIoU, or that overlaps it most; or
    /// kNoSegment.
    std::uint32_t truthOf(const LiveClass &ofClass, const LivePrediction &prediction) const;
    std::optional<int> bandOf(const LiveClass &ofClass, const LivePrediction &prediction) const;
    double costOf(std::uint32_t actionClass, const LivePrediction &prediction) const;
    /// What a missed truth costs its class: all of its share where no prediction has it, or what the ranking
    /// of the one that has it takes away.
    double costOfMissed(std::uint32_t slot) const;

    /// About that truth, or none.
    AnalysisEntry entry(std::uint32_t actionClass, const LivePrediction &prediction,
                        std::uint32_t truth) const;
    AnalysisEntry missed(std::uint32_t slot) const;

private:
    /// A row of LiveMatches that holds the rank, or the number of rows.
    static std::size_t rowOf(const LiveClass &ofClass, std::uint32_t rank);
    void setTruth(AnalysisEntry &entry, std::uint32_t slot) const;
    void setPrediction(AnalysisEntry &entry, const LivePrediction &prediction) const;
    void setOverlap(AnalysisEntry &entry, const TimedSegment &predicted, const TimedSegment &truth) const;

    const LiveState &m_state;
    std::span<const LiveConclusion> m_conclusions;
};

} // namespace onset
