// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstdint>
#include <vector>

namespace onset {

/// A box by its edges, in pixels or as shares of the picture; reversed ones are taken as they stand.
struct EdgeBox
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool operator==(const EdgeBox &) const = default;
};

/// An action of one person as spatio-temporal metrics see it: a box on every frame from `start` on. Ids only
/// say which are the same.
struct Tube
{
    VideoId video;
    ClassId actionClass;
    FrameIndex start;           ///< in whatever way the files count, the same for truth and predictions
    std::vector<EdgeBox> boxes; ///< at least one
    double score = 0;           ///< of predictions; higher is surer

    FrameIndex last() const { return start + (static_cast<std::int64_t>(boxes.size()) - 1); }
    bool operator==(const Tube &) const = default;
};

} // namespace onset
