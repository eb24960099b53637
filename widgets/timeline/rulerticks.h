// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "widgets/timeline/timescale.h"

#include <QString>

#include <vector>

namespace onset {

struct RulerTick
{
    double position = 0; ///< in frames
    QString label;       ///< empty: a minor tick
};

/// Ticks of the visible part, by position. At round times; zoomed in so far that those would fall between
/// frames, at frames, labelled with time and number. Labels are at least `spacing` pixels apart where the
/// frame rate is constant; their number is bounded by width / spacing + 2 in any case.
std::vector<RulerTick> rulerTicks(const TimeScale &scale, const FrameTable &frames, double spacing);

} // namespace onset
