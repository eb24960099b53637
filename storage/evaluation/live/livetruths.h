// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/characteristic.h"
#include "storage/evaluation/live/livevalues.h"
#include "storage/evaluation/timedsegment.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace onset {

/// All truths, each in a slot that it keeps until it is removed. Lists by slot are what matchers and the
/// diagnosis take as "the truth"; free slots hold what was there last.
class LiveTruths
{
public:
    struct Found
    {
        std::uint8_t found = 0;  ///< by a prediction, at the shown tIoU; else missed
        std::uint8_t paired = 0; ///< with a prediction in the confusion matrix
    };

    std::uint32_t insert(const LiveTruth &truth); ///< its slot
    /// Returns what was there; the slot is free.
    LiveTruth remove(std::uint32_t slot);
    /// Slot of a truth, kNoSegment for an unknown one.
    std::uint32_t slotOf(SegmentId id) const;

    const LiveTruth &value(std::uint32_t slot) const { return m_values[slot]; }
    const std::vector<TimedSegment> &times() const { return m_times; }
    std::vector<TimedSegment> &times() { return m_times; }
    /// [characteristic][slot], by Characteristic::binOf().
    const std::vector<std::vector<int>> &bins() const { return m_bins; }
    void setBins(std::size_t characteristics);
    /// values: one a characteristic.
    void setBins(std::uint32_t slot, std::span<const Characteristic> rules, std::span<const double> values);
    Found &found(std::uint32_t slot) { return m_found[slot]; }
    const Found &found(std::uint32_t slot) const { return m_found[slot]; }

private:
    std::vector<LiveTruth> m_values;
    std::vector<TimedSegment> m_times;
    std::vector<std::vector<int>> m_bins;
    std::vector<Found> m_found;
    std::vector<std::uint32_t> m_free;
    std::unordered_map<SegmentId, std::uint32_t> m_slots;
};

} // namespace onset
