// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"

#include <variant>

namespace onset {

/// What a person can point at on the timeline and in the tables: a stored segment, or a detection nobody
/// decided yet.
using ItemId = std::variant<std::monostate, SegmentId, DetectionId>;

inline bool isValid(const ItemId &id)
{
    return id.index() != 0;
}

/// Which end of the selected item , and . nudge.
enum class Edge : std::uint8_t { Start, End };

/// A segment or a detection in the form views draw: values, no pointers.
struct Item
{
    ItemId id;
    VideoId video;
    ClassId actionClass;
    std::optional<TrackId> track;
    FrameRange range;
    double score = 1.0; ///< of its origin; 1 for segments made by hand
    SegmentState state = SegmentState::Predicted;
    bool provisional = false;

    bool operator==(const Item &) const = default;
};

} // namespace onset
