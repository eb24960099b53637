// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/stalekinds.h"

#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <optional>

namespace onset {

std::vector<NearestTruth> staleNearest(std::span<const TimedSegment> predictions,
                                       std::span<const std::uint32_t> missed,
                                       std::span<const TimedSegment> truth, const TruthIndex &index)
{
    std::vector<double> videos;
    for (const auto p : missed)
        videos.push_back(static_cast<double>(predictions[p].video.value));
    auto order = descendingOrder(videos);
    std::reverse(order.begin(), order.end());
    std::vector<NearestTruth> result(missed.size());
    std::span<const std::uint32_t> last;
    std::optional<VideoId> current;
    for (const auto i : order) {
        const auto &prediction = predictions[missed[i]];
        const auto own = index.of(prediction.video);
        if (!own.empty())
            last = own;
        if (!own.empty() || current == prediction.video)
            result[i] = nearestTruth(prediction, truth, last);
        current = prediction.video;
    }
    return result;
}

} // namespace onset
