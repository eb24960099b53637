// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/livetaking.h"

#include "storage/evaluation/thumos14.h"

namespace onset {

LiveTaking::LiveTaking(const LiveState &state)
    : m_state(state)
    , m_matcher(state.truths.times(), state.options.tiou)
{}

std::vector<std::uint32_t> LiveTaking::take(const LiveClass &ofClass, const LiveVideoState &video,
                                            std::span<const std::uint32_t> predictions)
{
    if (m_state.options.protocol == EvaluationProtocol::Thumos14)
        return takeThumos14(ofClass, video, predictions);
    std::vector<std::uint32_t> taken;
    taken.reserve(predictions.size() * m_state.options.tiou.size());
    for (const auto p : predictions) {
        const auto its = m_matcher.take(ofClass.predictions[p].time, video.truths);
        taken.insert(taken.end(), its.begin(), its.end());
    }
    m_matcher.release(video.truths);
    return taken;
}

std::vector<std::uint32_t> LiveTaking::takeThumos14(const LiveClass &ofClass, const LiveVideoState &video,
                                                    std::span<const std::uint32_t> predictions) const
{
    const auto &tiou = m_state.options.tiou;
    std::vector<std::uint32_t> taken(predictions.size() * tiou.size(), kNoSegment);
    std::vector<double> overlaps(predictions.size());
    for (const auto slot : video.truths) {
        const auto &truth = m_state.truths.times()[slot];
        if (truth.actionClass != ofClass.id)
            continue;
        for (std::size_t p = 0; p < predictions.size(); ++p)
            overlaps[p] = thumos14Overlap(truth, ofClass.predictions[predictions[p]].time);
        for (std::size_t t = 0; t < tiou.size(); ++t) {
            auto best = predictions.size();
            for (std::size_t p = 0; p < predictions.size(); ++p) {
                const bool isBetter = best == predictions.size() || overlaps[p] > overlaps[best];
                if (isBetter && taken[p * tiou.size() + t] == kNoSegment)
                    best = p;
            }
            if (best != predictions.size() && overlaps[best] > tiou[t])
                taken[best * tiou.size() + t] = slot;
        }
    }
    return taken;
}

} // namespace onset
