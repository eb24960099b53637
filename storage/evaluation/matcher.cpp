// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/matcher.h"

#include "storage/evaluation/ranking.h"

#include <algorithm>

namespace onset {

std::vector<std::uint32_t> rankedByScore(std::span<const TimedSegment> predictions,
                                         std::span<const std::uint32_t> which)
{
    std::vector<double> scores;
    scores.reserve(which.size());
    for (const auto p : which)
        scores.push_back(predictions[p].score);
    std::vector<std::uint32_t> ranked;
    ranked.reserve(which.size());
    for (const auto i : descendingOrder(scores))
        ranked.push_back(which[i]);
    return ranked;
}

Matcher::Matcher(std::span<const TimedSegment> truth, std::span<const double> tiou)
    : m_truth(truth)
    , m_tiou(tiou.begin(), tiou.end())
    , m_least(tiou.empty() ? 0 : *std::min_element(tiou.begin(), tiou.end()))
    , m_taken(truth.size() * tiou.size())
    , m_result(tiou.size(), kNoSegment)
{}

std::span<const std::uint32_t> Matcher::take(const TimedSegment &prediction,
                                             std::span<const std::uint32_t> ofVideo)
{
    findCandidates(prediction, ofVideo);
    if (m_candidates.empty()) {
        std::fill(m_result.begin(), m_result.end(), kNoSegment);
        return m_result;
    }
    for (std::size_t t = 0; t < m_tiou.size(); ++t)
        m_result[t] = takeAt(t);
    return m_result;
}

void Matcher::release(std::span<const std::uint32_t> truths)
{
    for (const auto truth : truths) {
        const auto begin = m_taken.begin() + static_cast<std::ptrdiff_t>(truth * m_tiou.size());
        std::fill(begin, begin + static_cast<std::ptrdiff_t>(m_tiou.size()), std::uint8_t{0});
    }
}

/// The truths that the prediction may take at the lowest threshold, in the order it tries them.
void Matcher::findCandidates(const TimedSegment &prediction, std::span<const std::uint32_t> ofVideo)
{
    m_candidates.clear();
    m_ious.clear();
    bool any = false;
    for (const auto i : ofVideo) {
        if (m_truth[i].actionClass != prediction.actionClass)
            continue;
        const double iou = timedIou(prediction, m_truth[i]);
        m_candidates.push_back({i, iou});
        m_ious.push_back(iou);
        any = any || !(iou < m_least);
    }
    if (!any)
        return m_candidates.clear();
    if (m_candidates.size() == 1)
        return;
    m_unordered.swap(m_candidates);
    m_candidates.clear();
    for (const auto i : descendingOrder(m_ious)) {
        if (m_unordered[i].iou < m_least)
            break; // NaN came first
        m_candidates.push_back(m_unordered[i]);
    }
}

std::uint32_t Matcher::takeAt(std::size_t threshold)
{
    for (const auto &candidate : m_candidates) {
        if (candidate.iou < m_tiou[threshold])
            return kNoSegment;
        auto &taken = m_taken[candidate.truth * m_tiou.size() + threshold];
        if (!taken) {
            taken = 1;
            return candidate.truth;
        }
    }
    return kNoSegment;
}

} // namespace onset
