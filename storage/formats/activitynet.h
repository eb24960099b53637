// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"
#include "storage/formats/exportinput.h"
#include "storage/formats/importedannotations.h"

#include <istream>
#include <string>

namespace onset {

// ActivityNet's JSON files: {"database": {KEY: {"duration", "subset", "annotations": [{"segment": [s, e],
// "label"}]}}, "taxonomy", "version"} and {"results": {KEY: [{"segment": [s, e], "score", "label"}]}, …};
// proposals are results without labels. Times are in seconds.
//
// Read: video keys, subset, segment, label, score, and of ours the track; "segment(frames)" of a flavour of
// the format only where there is no "segment". From the taxonomy the names of the leaves. Passed over, and
// written anew from the project: duration, resolution, fps, taxonomy nodes above the leaves. Dropped: url,
// version, external_data and every other member (the notices name them).
// The parsers stream, so memory follows what is kept; objects nest to 32 levels at most. Any fault is an
// Error::BadInput that names the file and the line or the JSON path.

Result<ImportedAnnotations> parseGroundTruth(std::istream &in, const std::string &file);
Result<ImportedAnnotations> parseResults(std::istream &in, const std::string &file);
Result<ImportedAnnotations> parseProposals(std::istream &in, const std::string &file);

/// All videos, also those without segments; segments that are ground truth. Subsets: training, validation,
/// testing (held out), none. Beside ActivityNet's members: fps, label_id and "segment(frames)" (half-open).
Result<std::string> writeGroundTruth(const ExportInput &input);
/// Detections of one run, best first.
Result<std::string> writeResults(const ExportInput &input);
Result<std::string> writeProposals(const ExportInput &input);

} // namespace onset
