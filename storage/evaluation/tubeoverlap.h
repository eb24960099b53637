// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/tube.h"

namespace onset {

/// How a rule counts pixels and frames.
enum class TubeGeometry {
    Inclusive, ///< ACT, 3D-RetinaNet: edges and frames belong to the tube, +1 on every length
    Exclusive, ///< MultiSports: +1 nowhere, so that a tube of n frames is n - 1 long
    Gurkirt,   ///< +1 on x, y, width and height of the prediction; 0 where but one frame is common
};

enum class OverlapPrecision { Double, Single };

/// The spatio-temporal IoU (stIoU) and its two factors.
struct TubeOverlap
{
    double spatial = 0;  ///< mean IoU of the boxes over the common frames
    double temporal = 0; ///< common frames over frames of either
    double product = 0;  ///< stIoU
};

/// Spatio-temporal overlap as the reference programs compute it: iou3dt() of ACT (Kalogeiton et al., ICCV
/// 2017) and of MultiSports, compute_spatio_temporal_iou() of Singh et al. (ICCV 2017). 0 where no frame is
/// common; NaN for 0 / 0 (Exclusive: a tube of one frame on another of the same frame, or boxes without
/// area). Single: as NumPy 1 rounds on arrays of float32, which ACT and MultiSports keep their tubes in.
TubeOverlap tubeOverlap(const Tube &truth, const Tube &prediction, TubeGeometry geometry,
                        OverlapPrecision precision = OverlapPrecision::Double);

/// IoU of two boxes; `inclusive` adds 1 to every length. NaN for 0 / 0.
double boxIou(const EdgeBox &a, const EdgeBox &b, bool inclusive);

} // namespace onset
