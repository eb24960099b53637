// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/tube.h"
#include "storage/evaluation/overlapscores.h"

#include <span>
#include <vector>

namespace onset {

/// Whose video-mAP.
enum class TubeRule {
    Act,         ///< ACT (Kalogeiton et al., ICCV 2017) without its NMS
    ActNms,      ///< ACT as published: tubes of a video and class suppressed at stIoU > 0.3 first
    RetinaNet,   ///< 3D-RetinaNet (Singh et al., 2021)
    MultiSports, ///< MultiSports (Li et al., ICCV 2021)
    Gurkirt,     ///< Singh et al., ICCV 2017 (MATLAB)
};

/// What counts as overlap; all but the first are 3D-RetinaNet's.
enum class TubeMeasure { SpatioTemporal, Spatial, Temporal };

struct VideoMapOptions
{
    TubeRule rule = TubeRule::ActNms;
    std::vector<double> thresholds;
    TubeMeasure measure = TubeMeasure::SpatioTemporal;
};

/// Video-mAP of tubes, equal to the reference program of the rule.
/// - Predictions of a class go by score. Act, ActNms, RetinaNet and Gurkirt compare each with the free truth
///   of its class and video that it overlaps most, MultiSports with the best of all, taken or not. It is
///   right where that stIoU reaches the threshold (Gurkirt: exceeds it).
/// - stIoU by tubeOverlap(): Inclusive (MultiSports: Exclusive, Gurkirt: its own); in single precision for
///   ACT and MultiSports.
/// - AP by trapezoids in single precision (Act, ActNms, RetinaNet), otherwise under the envelope.
/// - A class without truth is 0 and counts (MultiSports: undefined and does not); where it has predictions
///   ACT stops with an error instead.
/// - Predictions in a video that is not listed are left out (MultiSports: wrong).
/// Equal scores: NumPy's order of the predictions by video, in the order of `videos`, then in their own;
/// Gurkirt: that order, scores rounded to single precision. `classes` and `videos` list each once.
OverlapScores evaluateVideoMap(std::span<const Tube> truth, std::span<const Tube> predictions,
                               std::span<const ClassId> classes, std::span<const VideoId> videos,
                               const VideoMapOptions &options);

/// The tubes of one video and class that ACT keeps, best first: from the highest score on each drops those
/// that it overlaps by more than `most` (nms3dt()).
std::vector<std::size_t> suppressTubes(std::span<const Tube *const> tubes, double most);

} // namespace onset
