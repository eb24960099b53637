// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/truthindex.h"

namespace onset {

TruthIndex::TruthIndex(std::span<const TimedSegment> truth, std::span<const std::uint8_t> keep)
{
    constexpr std::size_t kNowhere = ~std::size_t{0};
    std::vector<std::size_t> placeOf(truth.size(), kNowhere);
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (!keep.empty() && !keep[i])
            continue;
        placeOf[i] = m_places.try_emplace(truth[i].video, counts.size()).first->second;
        if (placeOf[i] == counts.size())
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
}

std::span<const std::uint32_t> TruthIndex::of(VideoId video) const
{
    const auto it = m_places.find(video);
    if (it == m_places.end())
        return {};
    return std::span(m_indices).subspan(m_begins[it->second],
                                        m_begins[it->second + 1] - m_begins[it->second]);
}

} // namespace onset
