// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/queuevideo.h"

#include <algorithm>

namespace onset {

double bestScore(std::span<const QueueVideo> videos)
{
    double best = 0;
    for (const auto &video : videos) {
        for (const auto &proposal : video.open)
            best = std::max(best, proposal.score);
    }
    return best;
}

Error unevenRows()
{
    return {Error::Code::InvalidArgument, "a feature has another length than the others", {}};
}

} // namespace onset
