// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/intervalindex.h"

#include <algorithm>
#include <bit>

namespace onset {

void IntervalIndex::insert(const FrameRange &range, std::size_t item)
{
    if (range.empty())
        return;
    const auto length = range.length();
    auto &shelf = m_shelves[std::bit_width(static_cast<std::uint64_t>(length))];
    shelf.byStart.emplace(range.start.value, Entry{range, item});
    shelf.longest = std::max(shelf.longest, length);
    shelf.shortest = std::min(shelf.shortest, length);
}

} // namespace onset
