// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

namespace onset {

/// A detection before it belongs to a run: actionClass counts in the model's classes.
struct ScoredSegment
{
    FrameRange range;
    int actionClass = 0;
    double score = 0;

    bool operator==(const ScoredSegment &) const = default;
};

} // namespace onset
