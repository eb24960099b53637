// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/mstcn/denselabels.h"

#include <algorithm>
#include <limits>

namespace onset {

std::vector<std::int64_t> rowLabels(const RowLabels &labels, const RowCrop &crop, std::int64_t steps)
{
    std::vector<std::int64_t> result(static_cast<std::size_t>(steps), -1);
    for (std::int64_t i = 0; i < std::min(steps, crop.rows); ++i) {
        const double row = crop.toVideo(static_cast<double>(i) + 0.5);
        const auto end =
            std::min(crop.toVideo(static_cast<double>(i) + 1), static_cast<double>(labels.rows()));
        auto &label = result[static_cast<std::size_t>(i)];
        label = labels.isKnown(crop.toVideo(static_cast<double>(i)), end) ? 0 : -1;
        double shortest = std::numeric_limits<double>::infinity();
        for (const auto &segment : labels.segments()) {
            if (segment.contains(row) && segment.end - segment.start < shortest) {
                shortest = segment.end - segment.start;
                label = segment.actionClass + 1;
            }
        }
    }
    return result;
}

} // namespace onset
