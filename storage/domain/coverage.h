// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onset {

enum class CoverageKind : std::uint8_t { Seen, Reviewed };

/// Somebody looked at a stretch of a video: for one class, or all (no class id).
struct Coverage
{
    CoverageId id;
    VideoId video;
    ClassId actionClass; ///< none: all classes
    FrameRange range;
    CoverageKind kind = CoverageKind::Seen;
    AnnotatorId annotator;
    std::int64_t changedMs = 0;

    bool operator==(const Coverage &) const = default;
};

/// Where somebody looked at a video for all classes; sorted, those that overlap or touch each other as one.
std::vector<FrameRange> reviewedForAll(const std::vector<Coverage> &rows, VideoId video);

struct Annotator
{
    AnnotatorId id;
    std::string name;

    bool operator==(const Annotator &) const = default;
};

enum class VerdictKind : std::uint8_t { ModelWrong, LabelWrong, Ambiguous };

/// What a person said of a disagreement between a run and an annotation.
struct Verdict
{
    VerdictId id;
    VideoId video;
    RunId run;
    FrameRange range;
    ClassId actionClass;
    VerdictKind kind = VerdictKind::Ambiguous;
    AnnotatorId annotator;
    std::int64_t changedMs = 0;
    std::string note;

    bool operator==(const Verdict &) const = default;
};

} // namespace onset
