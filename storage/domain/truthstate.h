// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"

namespace onset {

/// Whether people say that the action is there: accepted, edited, made by hand, or locked.
constexpr bool isTruth(SegmentState state)
{
    return state != SegmentState::Predicted && state != SegmentState::Rejected;
}

} // namespace onset
