// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// What a file says, checked for form but not yet against a project.
enum class ImportedKind : std::uint8_t {
    Annotations, ///< people's segments: ActivityNet ground truth, CSV
    Detections,  ///< a model's, with class and score
    Proposals,   ///< a model's, with score
};

struct ImportedVideo
{
    std::string key;
    std::optional<Split> split;
    std::string where; ///< "line 7" or "/database/v_1"
};

/// start and end are finite, 0 ≤ start ≤ end ≤ kMaxSeconds; where the file gives none, both frames are set,
/// 0 ≤ startFrame < endFrame.
struct ImportedSegment
{
    std::size_t video = 0; ///< index into ImportedAnnotations::videos
    std::optional<double> start;
    std::optional<double> end;
    std::optional<std::int64_t> startFrame;
    std::optional<std::int64_t> endFrame; ///< first frame after it
    std::string label;                    ///< empty for proposals
    std::optional<double> score;
    std::optional<std::int64_t> track;
    std::optional<SegmentState> state; ///< none: made by hand
    std::string annotator;
    std::string note;
    std::string where;
};

struct ImportedAnnotations
{
    std::string file;
    ImportedKind kind = ImportedKind::Annotations;
    std::vector<ImportedVideo> videos; ///< every key once
    std::vector<ImportedSegment> segments;
    std::vector<std::string> classes; ///< the leaves of the file's taxonomy, if it has one
    std::vector<std::string> notices; ///< English sentences: what was passed over
};

} // namespace onset
