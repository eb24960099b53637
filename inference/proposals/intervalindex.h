// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <cstddef>
#include <limits>
#include <map>

namespace onset {

/// Ranges that were kept so far, found again by overlap. Two ranges with an IoU above θ have lengths within a
/// factor of 1/θ and starts within a bounded distance, so ranges are filed by the binary logarithm of their
/// length and ordered by start there: a query looks at few that do not matter.
class IntervalIndex
{
public:
    /// Empty ranges overlap nothing and are not filed.
    void insert(const FrameRange &range, std::size_t item);

    /// Calls visit(range, item) for every filed range whose IoU with `range` is above `iou` (0 ≤ iou < 1) and
    /// maybe for some others, until visit returns false.
    template <class Visit> void visitNear(const FrameRange &range, double iou, Visit visit) const;

private:
    struct Entry
    {
        FrameRange range;
        std::size_t item = 0;
    };
    struct Shelf
    {
        std::multimap<std::int64_t, Entry> byStart;
        std::int64_t longest = 0;
        std::int64_t shortest = std::numeric_limits<std::int64_t>::max();
    };
    std::map<int, Shelf> m_shelves;
};

template <class Visit> void IntervalIndex::visitNear(const FrameRange &range, double iou, Visit visit) const
{
    const auto length = static_cast<double>(range.length());
    if (range.empty())
        return;
    iou = iou > 0 ? iou : 0; // also if it is no number
    for (const auto &[exponent, shelf] : m_shelves) {
        if (static_cast<double>(shelf.longest) < iou * length ||
            static_cast<double>(shelf.shortest) * iou > length)
            continue;
        // Starts after the range's first (1 - iou) part leave too little overlap.
        const double slack = (1 - iou) * length + 1;
        const auto last = range.start.value + static_cast<std::int64_t>(slack);
        for (auto it = shelf.byStart.lower_bound(range.start.value - shelf.longest);
             it != shelf.byStart.end() && it->first <= last; ++it) {
            if (it->second.range.overlaps(range) && !visit(it->second.range, it->second.item))
                return;
        }
    }
}

} // namespace onset
