// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"
#include "storage/domain/coverage.h"
#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace onset {

/// One row's change. No before: inserted. No after: removed. Both: updated (same id).
template <class T> struct Change
{
    std::optional<T> before;
    std::optional<T> after;

    bool operator==(const Change &) const = default;
};

/// Everything that one edit changes, before and after: it undoes itself when inverted.
struct ChangeSet
{
    std::vector<Change<Segment>> segments;
    std::vector<Change<ActionClass>> classes;
    std::vector<Change<Video>> videos; ///< an edit never changes a frame table
    std::vector<Change<Coverage>> coverage;
    std::vector<Change<Verdict>> verdicts;

    bool empty() const
    {
        return segments.empty() && classes.empty() && videos.empty() && coverage.empty() && verdicts.empty();
    }
    bool operator==(const ChangeSet &) const = default;
};

namespace detail {
template <class T> std::vector<Change<T>> inverted(const std::vector<Change<T>> &changes)
{
    std::vector<Change<T>> result;
    result.reserve(changes.size());
    for (auto it = changes.rbegin(); it != changes.rend(); ++it)
        result.push_back({it->after, it->before});
    return result;
}
} // namespace detail

inline ChangeSet inverted(const ChangeSet &c)
{
    return {detail::inverted(c.segments), detail::inverted(c.classes), detail::inverted(c.videos),
            detail::inverted(c.coverage), detail::inverted(c.verdicts)};
}

/// One acknowledged action of a person: one undo step, one transaction, one row of the edit log.
struct Edit
{
    enum class Kind : std::uint8_t { Do, Undo, Redo };
    std::int64_t sequence =
        0; ///< counts the edits of a session from 1; the answer of the storage thread names it
    Kind kind = Kind::Do;
    std::string action; ///< stable English key: "create-segment", "resize", "accept", …
    AnnotatorId annotator;
    std::int64_t whenMs = 0;
    ChangeSet changes;
};

/// A row of the append-only edit log as the history shows it.
struct EditLogEntry
{
    std::int64_t id = 0;
    Edit::Kind kind = Edit::Kind::Do;
    std::string action;
    std::string annotator;
    std::int64_t whenMs = 0;
    std::string summary; ///< JSON of the changes, before and after
};

} // namespace onset
