// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace onset {

/// Ranges by start, then id, with the latest end of ever larger blocks of them above: finds what overlaps a
/// range in O(log n + found), in order. insert() and erase() move the entries behind (O(n), 10 µs for 10^4);
/// assign() takes many at once in O(n log n). Each range with its id is in it at most once.
template <class IdType> class RangeIndex
{
public:
    struct Entry
    {
        FrameRange range;
        IdType id;

        bool operator==(const Entry &) const = default;
    };

    void assign(std::vector<Entry> entries)
    {
        std::sort(entries.begin(), entries.end(), before);
        m_entries = std::move(entries);
        rebuild(0);
    }
    void insert(const FrameRange &range, IdType id)
    {
        const Entry entry{range, id};
        const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), entry, before);
        const auto place = at - m_entries.begin();
        m_entries.insert(at, entry);
        rebuild(static_cast<std::size_t>(place));
    }
    /// Whether it was there.
    bool erase(const FrameRange &range, IdType id)
    {
        const Entry entry{range, id};
        const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), entry, before);
        if (at == m_entries.end() || *at != entry)
            return false;
        const auto place = at - m_entries.begin();
        m_entries.erase(at);
        rebuild(static_cast<std::size_t>(place));
        return true;
    }
    const std::vector<Entry> &entries() const { return m_entries; }

    /// Calls visit(entry) for each entry that overlaps `range`, by start, then id.
    template <class Visit> void visit(const FrameRange &range, Visit visit) const
    {
        const auto end = std::lower_bound(m_entries.begin(), m_entries.end(), range.end,
                                          [](const Entry &e, FrameIndex f) { return e.range.start < f; }) -
                         m_entries.begin();
        std::size_t i = 0;
        while (i < static_cast<std::size_t>(end)) {
            // At the beginning of blocks that end too early, all of the largest such block is passed.
            std::size_t skip = 0;
            std::size_t width = kFan;
            for (std::size_t l = 0; l < m_ends.size() && i % width == 0; ++l, width *= kFan) {
                if (m_ends[l][i / width] > range.start)
                    break;
                skip = width;
            }
            if (skip == 0 && m_entries[i].range.overlaps(range))
                visit(m_entries[i]);
            i += std::max<std::size_t>(skip, 1);
        }
    }

private:
    static constexpr std::size_t kFan = 16;

    static bool before(const Entry &a, const Entry &b)
    {
        if (a.range.start != b.range.start)
            return a.range.start < b.range.start;
        return a.id != b.id ? a.id < b.id : a.range.end < b.range.end;
    }

    /// Entries from `first` on have changed.
    void rebuild(std::size_t first)
    {
        std::size_t count = m_entries.size();
        std::size_t l = 0;
        for (; count > 1; ++l) {
            const auto blocks = (count + kFan - 1) / kFan;
            if (l == m_ends.size())
                m_ends.emplace_back();
            first = m_ends[l].empty() ? 0 : std::min(first / kFan, m_ends[l].size());
            m_ends[l].resize(blocks);
            for (auto block = first; block < blocks; ++block) {
                FrameIndex latest;
                for (auto i = block * kFan; i < std::min(count, (block + 1) * kFan); ++i)
                    latest = std::max(latest, l == 0 ? m_entries[i].range.end : m_ends[l - 1][i]);
                m_ends[l][block] = latest;
            }
            count = blocks;
        }
        m_ends.resize(l);
    }

    std::vector<Entry> m_entries;
    std::vector<std::vector<FrameIndex>> m_ends; ///< [level][block]: latest end of kFan^(level+1) entries
};

} // namespace onset
