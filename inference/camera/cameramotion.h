// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/camera/motionfield.h"

namespace onset {

/// The motion of the camera: the affine field that most of the picture follows, by iteratively reweighted
/// least squares (Odobez and Bouthemy 1995, with Cauchy weights) over a regular grid of samples, started from
/// the median displacement. Where less than a third of the samples agree with the fit the median alone is
/// given. Pure; deterministic. A still background gives a field near zero.
CameraMotion estimateCameraMotion(const MotionField &flow);

} // namespace onset
