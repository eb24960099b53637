// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/actionclass.h"
#include "storage/domain/coverage.h"
#include "storage/domain/result.h"
#include "storage/domain/segment.h"
#include "storage/domain/video.h"

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace onset {

/// What an exporter writes. Segments and detections of videos that are not listed are left out.
struct ExportInput
{
    std::vector<Video> videos;
    std::vector<ActionClass> classes;
    std::vector<Segment> segments;     ///< written by ground truth and CSV
    std::vector<Detection> detections; ///< of one run; written by results and proposals
    std::vector<Annotator> annotators; ///< names for CSV
    /// Seconds of imported detections (importedTimesOf() of the run); they are written unchanged.
    std::unordered_map<DetectionId, ImportedTimes> importedTimes;
};

struct SecondsRange
{
    double start = 0;
    double end = 0;
};

/// The seconds an interchange file gets for a range: imported ones unchanged, otherwise those of the frame
/// table (an end is the start of the next frame). Error where the video has not been indexed.
Result<SecondsRange> exportedSeconds(const Video &video, const FrameRange &range,
                                     const ImportedTimes &imported);

/// Of one of the input's detections.
Result<SecondsRange> exportedSeconds(const ExportInput &input, const Video &video,
                                     const Detection &detection);

/// Ground truth is what people made or confirmed: not rejected, not merely predicted.
bool isGroundTruth(const Segment &segment);

/// Segments (detections) by video, in the order of input.videos. Error::Conflict where two videos share a
/// key or one has none; ranges that reach out of their video are an Error too.
struct ExportedVideo
{
    const Video *video = nullptr;
    std::vector<const Segment *> segments;     ///< by start, end, class, id
    std::vector<const Detection *> detections; ///< by score, best first, then start, end, id
};
Result<std::vector<ExportedVideo>> groupByVideo(const ExportInput &input);

/// The class's name; "class 7" where there is none with that id.
std::string classNameOf(const std::vector<ActionClass> &classes, ClassId id);

} // namespace onset
