// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "storage/domain/project.h"
#include "storage/domain/result.h"
#include "storage/domain/segment.h"
#include "storage/domain/track.h"
#include "storage/evaluation/analysisoptions.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace onset {

class ProjectFile;

/// One run as a report measures it.
struct ReportRun
{
    Run run;
    std::vector<VideoId> complete;     ///< videos that it came to the end of
    std::vector<Detection> detections; ///< in these
};

/// What a report is to tell; a value, good on any thread.
struct ReportRequest
{
    std::shared_ptr<const ProjectContents> contents; ///< never null; runs included
    ReportRun run;
    std::optional<ReportRun> compare;
    std::map<TrackId, Track> tracks; ///< of the run's detections and of the annotations, if any have some
    AnalysisOptions options;
    std::size_t worst = 20; ///< errors that are shown with their frames
};

/// What was written.
struct ReportOutcome
{
    std::optional<double> map;      ///< at the shown tIoU
    std::optional<double> average;  ///< over all of them
    std::optional<double> compared; ///< average of the run it is compared with
    std::size_t errors = 0;         ///< that there are
    std::size_t shown = 0;          ///< with their frames
    std::vector<std::string> notes; ///< English sentences: which frames could not be read
};

/// Measures, decodes and writes one HTML file, whole or not at all; blocks. A report that is stopped is
/// Error::Cancelled and leaves nothing behind.
using ReportWriter = std::function<Result<ReportOutcome>(const std::string &path, const ReportRequest &,
                                                         const ProgressSink &, std::stop_token)>;

/// Reads from the project what the report needs of the runs and their tracks; on the storage thread.
/// `compare` none: nothing to compare with. Error::NotFound for a run that is not in `contents`.
Result<ReportRequest> readReportRequest(ProjectFile &file, std::shared_ptr<const ProjectContents> contents,
                                        RunId run, RunId compare, const AnalysisOptions &options);

} // namespace onset
