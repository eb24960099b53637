// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/lane.h"
#include "widgets/timeline/timescale.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace onset {

/// Where an item is drawn: logical pixels; `top` is the y of the lane's upper edge. At least 2 pixels wide.
QRectF itemRect(const LaneItem &each, const Lane &lane, double top, double height, const TimeScale &scale);

struct ItemHit
{
    const LaneItem *item = nullptr;
    std::optional<Edge> edge; ///< set when an edge is near enough to be grabbed
};

/// What lies under a point of a lane. The selected item wins over others, then an item that contains the
/// point over one whose edge is only near, then the later one. Edges reach 5 pixels out and at most a third
/// of the item in, so that the middle of every item can be grabbed.
ItemHit hitItem(const Lane &lane, double top, double height, const TimeScale &scale, QPointF point,
                const ItemId &selected);

} // namespace onset
