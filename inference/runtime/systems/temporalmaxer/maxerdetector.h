// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/system.h"
#include "inference/runtime/training/scorecalibration.h"

namespace onset {

/// Detection with a trained temporalmaxer: class curves and actionness while the video comes in, detections
/// now and then and at the end, and at the end the start and end curves (EdgeCurves).
Result<std::unique_ptr<Detector>> makeMaxerDetector(const DetectorRequest &request);

/// The scores' calibration among a model's weights, "calibration.numbers"; none: nothing changes.
Result<ScoreCalibration> calibrationOf(const ModelFile &model);

} // namespace onset
