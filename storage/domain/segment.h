// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace onset {

/// predicted -> accepted | edited | rejected -> locked; made by hand: human -> locked.
/// Predicted is the state of a Detection that nobody decided; a stored Segment never has it.
enum class SegmentState : std::uint8_t { Predicted, Accepted, Edited, Rejected, Human, Locked };

/// What a run put out: class, range, score. Immutable; written by runs only.
struct Detection
{
    DetectionId id; ///< productId(run, ordinal)
    VideoId video;
    ClassId actionClass;
    std::optional<TrackId> track;
    FrameRange range;
    double score = 0;
    bool provisional = false; ///< the run still goes on

    bool operator==(const Detection &) const = default;
};

/// Where a segment came from when it was not made by hand.
struct SegmentOrigin
{
    RunId run;
    FrameRange proposed; ///< the edges before anybody moved them
    ClassId proposedClass;
    double score = 0;

    bool operator==(const SegmentOrigin &) const = default;
};

/// Seconds as an imported file wrote them, returned unchanged by export until that edge is moved.
struct ImportedTimes
{
    std::optional<double> start;
    std::optional<double> end;

    bool operator==(const ImportedTimes &) const = default;
};

/// A person's annotation: a segment made, confirmed, corrected or rejected by somebody.
struct Segment
{
    SegmentId id;
    VideoId video;
    ClassId actionClass;
    std::optional<TrackId> track;
    FrameRange range;
    Ticks startPts = 0; ///< of range.start, kNoPts where the video has none
    Ticks endPts = 0;   ///< of range.end
    SegmentState state = SegmentState::Human;
    std::optional<SegmentOrigin> origin;
    ImportedTimes imported;
    AnnotatorId annotator;      ///< who changed it last
    std::int64_t changedMs = 0; ///< Unix time, milliseconds
    double secondsSpent = 0;    ///< by people on it so far
    std::int64_t revision = 1;  ///< grows by one with each stored change
    std::string note;

    bool operator==(const Segment &) const = default;
};

} // namespace onset
