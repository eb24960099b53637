// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/item.h"
#include "storage/domain/curve.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace onset {

enum class LaneMode : std::uint8_t { Class, Track };

/// Names a lane: of a class, or in track mode of a track (none: what belongs to no person).
struct LaneKey
{
    ClassId actionClass;
    std::optional<TrackId> track;

    bool operator==(const LaneKey &) const = default;
};

struct LaneItem
{
    Item item;
    QColor colour; ///< of its class
    int row = 0;   ///< items that overlap lie in different rows as far as there are rows
};

/// One stripe of the timeline. Values only.
struct Lane
{
    static constexpr int kMaxRows = 4;

    LaneKey key;
    QString title;
    QString badge; ///< the class's hotkey
    QColor colour;
    bool locked = false;
    int rows = 1;
    double strip = 0;             ///< pixels on top that are left free, for marks of what changed
    std::vector<LaneItem> items;  ///< by start
    std::vector<FrameIndex> ends; ///< ends[i]: the latest end of items[0 … i]
    std::optional<CurveKey> curve;
    std::optional<CurveKey> comparedCurve;

    /// Sorts the items, gives them rows and fills `ends`. O(n log n).
    void arrange();
    /// Indices [first, last) outside of which no item overlaps the range. O(log n).
    std::pair<std::size_t, std::size_t> candidates(FrameRange range) const;
};

/// Where a lane lies: logical pixels from the top of the lanes, before scrolling.
struct LaneBox
{
    double y = 0;
    double height = 0;
};

/// Heights for lanes with that many rows: at least what the rows need; room left over is shared, up to a
/// limit.
std::vector<LaneBox> layoutLanes(const std::vector<Lane> &lanes, double available);

} // namespace onset
