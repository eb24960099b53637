// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstdint>

namespace onset {

/// A stretch of a video that was drawn at random for a person to label, so that recall can be estimated
/// without bias. In a blind one nothing of the run is shown meanwhile: what people then find is not swayed by
/// it.
struct ReviewSample
{
    SampleId id;
    VideoId video;
    FrameRange range;
    RunId run; ///< that is measured
    bool blind = false;
    AnnotatorId annotator; ///< who labelled it
    std::int64_t drawnMs = 0;
    std::int64_t doneMs = 0; ///< 0: nobody labelled it yet

    bool isDone() const { return doneMs != 0; }
    bool operator==(const ReviewSample &) const = default;
};

} // namespace onset
