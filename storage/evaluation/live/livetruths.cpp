// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/livetruths.h"

#include "storage/evaluation/matcher.h"

namespace onset {

std::uint32_t LiveTruths::insert(const LiveTruth &truth)
{
    if (m_free.empty()) {
        m_free.push_back(static_cast<std::uint32_t>(m_values.size()));
        m_values.emplace_back();
        m_times.emplace_back();
        m_found.emplace_back();
        for (auto &list : m_bins)
            list.push_back(-1);
    }
    const auto slot = m_free.back();
    m_free.pop_back();
    m_values[slot] = truth;
    m_times[slot] = {truth.video, truth.actionClass, 0, 0, 0};
    m_found[slot] = {};
    m_slots[truth.id] = slot;
    return slot;
}

LiveTruth LiveTruths::remove(std::uint32_t slot)
{
    m_free.push_back(slot);
    m_slots.erase(m_values[slot].id);
    return m_values[slot];
}

std::uint32_t LiveTruths::slotOf(SegmentId id) const
{
    const auto it = m_slots.find(id);
    return it == m_slots.end() ? kNoSegment : it->second;
}

void LiveTruths::setBins(std::size_t characteristics)
{
    m_bins.assign(characteristics, std::vector<int>(m_values.size(), -1));
}

void LiveTruths::setBins(std::uint32_t slot, std::span<const Characteristic> rules,
                         std::span<const double> values)
{
    for (std::size_t i = 0; i < rules.size(); ++i)
        m_bins[i][slot] = rules[i].binOf(values[i]);
}

} // namespace onset
