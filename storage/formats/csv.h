// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/formats/exportinput.h"
#include "storage/formats/importedannotations.h"

#include <istream>
#include <string>

namespace onset {

// Segments as a table, one a row, with a header line:
//   video,start_seconds,end_seconds,start_frame,end_frame,start_pts,end_pts,class,track,state,score,annotator,note
// Frames count from 0 and an end is the first frame after the segment; PTS in the stream's ticks (empty where
// the video has none); state is accepted, edited, rejected, human, locked or predicted; track is the number
// of a person's track; score is the model's where a model proposed it.

/// Segments that are ground truth (with `rejected` also the rejected ones), then the detections of the input
/// as rows with the state predicted; by video.
Result<std::string> writeCsv(const ExportInput &input, bool rejected = false);

/// Columns go by the header's names (also "label" for "class", "start" and "end" for the seconds), in any
/// order; others are passed over and named in a notice. Required: video, class, and start and end in seconds
/// or in frames; where a row has both, the seconds count. PTS are passed over; score is kept for nothing but
/// predicted rows. Any fault is an Error::BadInput with file and line.
Result<ImportedAnnotations> parseCsv(std::istream &in, const std::string &file);

/// "accepted" and so on.
std::string stateName(SegmentState state);

} // namespace onset
