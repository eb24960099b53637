// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/truthindex.h"

#include <algorithm>

namespace onset {

TruthIndex::TruthIndex(std::span<const TimedSegment> truth, std::span<const std::uint8_t> keep)
{
    std::vector<std::uint32_t> placeOf(truth.size(), kNowhere);
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (!keep.empty() && !keep[i])
            continue;
        const auto next = static_cast<std::uint32_t>(counts.size());
        placeOf[i] = m_places.try_emplace(truth[i].video, next).first->second;
        if (placeOf[i] == next)
            counts.push_back(0);
        ++counts[placeOf[i]];
    }
    m_begins.assign(1, 0);
    for (const auto count : counts)
        m_begins.push_back(m_begins.back() + count);
    m_indices.resize(m_begins.back());
    auto next = m_begins;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (placeOf[i] != kNowhere)
            m_indices[next[placeOf[i]]++] = static_cast<std::uint32_t>(i);
    }
    tabulate();
}

/// A look-up by hash costs as much as judging a prediction.
void TruthIndex::tabulate()
{
    constexpr std::int64_t kSparsest = 16; // ids a video
    std::int64_t most = 0;
    for (const auto &[video, place] : m_places) {
        if (video.value < 0 || video.value > kSparsest * static_cast<std::int64_t>(m_places.size()))
            return;
        most = std::max(most, video.value);
    }
    m_placeOfId.assign(static_cast<std::size_t>(most) + 1, kNowhere);
    for (const auto &[video, place] : m_places)
        m_placeOfId[static_cast<std::size_t>(video.value)] = place;
}

std::uint32_t TruthIndex::placeOf(VideoId video) const
{
    if (!m_placeOfId.empty()) {
        const auto id = static_cast<std::size_t>(video.value); // a negative one is beyond the table
        return id < m_placeOfId.size() ? m_placeOfId[id] : kNowhere;
    }
    const auto it = m_places.find(video);
    return it == m_places.end() ? kNowhere : it->second;
}

std::span<const std::uint32_t> TruthIndex::of(VideoId video) const
{
    const auto place = placeOf(video);
    if (place == kNowhere)
        return {};
    return std::span(m_indices).subspan(m_begins[place], m_begins[place + 1] - m_begins[place]);
}

} // namespace onset
