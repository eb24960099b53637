// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onset {

/// What became of a detection from one run to the next.
enum class RunChangeKind : std::uint8_t {
    Kept,
    Moved,  ///< an edge is elsewhere by more than the tolerance
    Gained, ///< the later run's only
    Lost    ///< the earlier run's only
};

struct RunChange
{
    RunChangeKind kind = RunChangeKind::Kept;
    std::optional<Detection> before; ///< none: gained
    std::optional<Detection> after;  ///< none: lost
    double tiou = 0;                 ///< of the two

    bool operator==(const RunChange &) const = default;
};

struct RunDiffOptions
{
    double tiou = 0.5;          ///< least overlap of what is the same
    double beforeScore = 0;     ///< what scores lower takes no part, in the earlier run …
    double afterScore = 0;      ///< … and in the later one
    std::int64_t tolerance = 2; ///< frames by which both edges of a kept one may differ
};

/// What a later run over the same videos says otherwise. One to one among detections of one video and class,
/// the pair with the highest tIoU first (matchRanges()); tracks are numbered anew by each run and take no
/// part. By video, start, end, class.
std::vector<RunChange> diffRuns(std::span<const Detection> before, std::span<const Detection> after,
                                const RunDiffOptions &options = {});

} // namespace onset
