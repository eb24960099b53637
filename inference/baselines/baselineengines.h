// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"

namespace onset {

// The floor that every system has to beat: engines that know a video's duration and read none of its frames.
// Their rules are in inference/proposals/baselines.h. One update a video, which is its last; no curves. The
// same request gives the same detections.
//
// Parameters, both engines: "frequencies", an object {class name: share}, how often each class occurs among
// the training segments: each detection's class is drawn by it (ids from EngineRequest::classes); without it
// all are of the class `motion`. "seed", a whole number from 0 to 4294967295. A video is drawn for itself,
// from the seed and its key. An unknown key, a wrong value or an unknown class is Error::InvalidArgument, as
// is a request without a frame table.

/// "even": 15 proposals, the video in 1 … 5 equal parts.
EngineInfo evenEngineInfo();

/// "uniform": 100 random proposals; the parameter "count" takes another number from 1 to 100000.
EngineInfo uniformEngineInfo();

} // namespace onset
