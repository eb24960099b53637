// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"

namespace onset {

/// Dense optical flow of OpenCV: DIS (Kroeger et al. 2016, preset "fast") and TV-L1 (Zach et al. 2007, the
/// parameters that are OpenCV's defaults). The factory may be called on any thread, and estimators on several
/// threads at once give the same flow as one alone. What OpenCV throws is Error::Internal.
FlowFactory makeFlowFactory();

} // namespace onset
