// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/predictionkind.h"

#include "storage/evaluation/ranking.h"

namespace onset {

NearestTruth nearestTruth(const TimedSegment &prediction, std::span<const TimedSegment> truth,
                          std::span<const std::uint32_t> ofVideo)
{
    NearestTruth nearest;
    for (const auto i : ofVideo) {
        const double iou = timedIou(prediction, truth[i]);
        if (nearest.truth == kNoSegment || ranksBefore(iou, nearest.iou))
            nearest = {i, truth[i].actionClass == prediction.actionClass, iou};
    }
    return nearest;
}

PredictionKind missKind(const NearestTruth &nearest, double tiou, double minTiou)
{
    if (nearest.truth == kNoSegment)
        return PredictionKind::Background;
    if (nearest.iou >= tiou)
        return nearest.sameClass ? PredictionKind::DoubleDetection : PredictionKind::WrongLabel;
    if (nearest.iou >= minTiou)
        return nearest.sameClass ? PredictionKind::Localization : PredictionKind::Confusion;
    return PredictionKind::Background;
}

} // namespace onset
