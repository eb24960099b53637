// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"

namespace onset {

/// The engine "motion": people by HOG, followed by sparse flow and linked into tracks; how much the picture
/// and each person move by dense flow, as curves of kind Motion; proposals derived from the curves, as
/// detections of the class "motion". It needs no weights and works on any video.
///
/// Parameters: the keys of inference/video/motion/settings.h; defaultParameters shows them all. An unknown
/// key or a wrong value is Error::InvalidArgument, as is a request without a frame table.
///
/// Frames are analysed at about 12 Hz: the curves' stride is the frame rate over that, rounded. A curve
/// goes on to the last processed frame; a track ends with its last sure detection, so its newest second or
/// two come late. The class of detections is kMotionClass. The same video and parameters give the same
/// updates, whatever the number of threads.
///
/// Resuming: curves and tracks given in `resume` are continued; `warmUpSeconds` before resumeFrom are read
/// again to pick up the tracks. The video's curve is the same as without the break; a track may differ in its
/// last seconds before it.
EngineInfo motionEngineInfo();

} // namespace onset
