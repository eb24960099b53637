// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/coverage.h"
#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <memory>
#include <optional>

namespace onset {

/// What the live evaluation knows of a segment: an annotation that counts as truth.
struct LiveTruth
{
    SegmentId id;
    VideoId video;
    ClassId actionClass;
    FrameRange range;
    ImportedTimes imported; ///< an edge that was imported and never moved stays where the file said

    bool operator==(const LiveTruth &) const = default;
};

/// Accepted, edited, human and locked segments are truth.
inline std::optional<LiveTruth> liveTruth(const Segment &segment)
{
    if (segment.state == SegmentState::Rejected || segment.state == SegmentState::Predicted)
        return std::nullopt;
    return LiveTruth{segment.id, segment.video, segment.actionClass, segment.range, segment.imported};
}

/// A stretch that somebody reviewed for a class (none: for all).
struct LiveReview
{
    CoverageId id;
    VideoId video;
    ClassId actionClass;
    FrameRange range;

    bool operator==(const LiveReview &) const = default;
};

inline std::optional<LiveReview> liveReview(const Coverage &coverage)
{
    if (coverage.kind != CoverageKind::Reviewed)
        return std::nullopt;
    return LiveReview{coverage.id, coverage.video, coverage.actionClass, coverage.range};
}

/// A video as far as the evaluation looks at it. Frames null: not indexed yet.
struct LiveVideo
{
    VideoId id;
    Split split = Split::None;
    std::shared_ptr<const FrameTable> frames;
};

inline LiveVideo liveVideo(const Video &video)
{
    return {video.id, video.split, video.frames};
}

} // namespace onset
