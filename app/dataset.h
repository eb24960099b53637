// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/trainingset.h"
#include "inference/api/videoreader.h"
#include "storage/domain/project.h"

#include <stop_token>
#include <string>
#include <vector>

namespace onset {

/// A data set as a project would hold it, in memory only.
struct Dataset
{
    ProjectContents contents;         ///< path: of the labels
    std::vector<std::string> notices; ///< English sentences: what was passed over, reached past an end, …
};

/// Reads FOLDER/dataset.json (ActivityNet ground truth; docs/formats.md) and indexes the videos
/// FOLDER/videos/KEY.mp4 (or another video file of that name, or v_KEY). `folder` may also name the labels'
/// file, with videos/ beside it. `progress` may be empty. Errors name the file and the entry: NotFound for a
/// missing video (all are listed, up to five), Conflict for two of one name, BadInput for labels past a
/// video's end.
Result<Dataset> readDataset(const VideoBackend &backend, const std::string &folder, std::stop_token stop,
                            const ProgressSink &progress);

/// The same, shared out by the labels' subsets.
Result<LabelledVideos> readLabelledVideos(const VideoBackend &backend, const std::string &folder,
                                          std::stop_token stop, const ProgressSink &progress);

} // namespace onset
