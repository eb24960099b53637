// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/coverage.h"

#include "storage/domain/frameranges.h"

#include <utility>

namespace onset {

std::vector<FrameRange> reviewedForAll(const std::vector<Coverage> &rows, VideoId video)
{
    std::vector<FrameRange> ranges;
    for (const auto &row : rows) {
        if (row.video == video && row.kind == CoverageKind::Reviewed && !row.actionClass.valid())
            ranges.push_back(row.range);
    }
    return joinedRanges(std::move(ranges));
}

} // namespace onset
