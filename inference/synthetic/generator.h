// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "inference/synthetic/plan.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace onset::synthetic {

struct DatasetOptions
{
    Preset preset;
    std::uint64_t seed = 7;
    PictureFormat format;
    int threads = 0;               ///< videos at a time; 0: as many as there are cores, at most 8
    std::vector<Action> actions{}; ///< those that are shown; none: all
};

struct DatasetSummary
{
    std::string groundTruth; ///< path of dataset.json
    std::int64_t videos = 0;
    std::int64_t rendered = 0; ///< of them, in this call; the others were there
    std::int64_t frames = 0;   ///< of all videos
    std::int64_t labels = 0;
};

/// Error::InvalidArgument where the picture format makes no sense: width and height even, 48 … 1920; 5 … 60
/// frames a second.
Status checkFormat(const PictureFormat &format);

/// Makes a data set in `folder` (docs/synthetic.md): dataset.json, videos/ID.mp4, people/ID.csv, and
/// synthetic.json, which says how it was made. The same options give the same labels, byte by byte, and the
/// same pictures.
///
/// A folder that holds the same data set, whole or in part, is completed: what is there is not made again.
/// Any other folder that is not empty is an Error::Conflict. dataset.json is written last. Stopping (looked
/// at every frame) is Error::Cancelled and leaves a part that another call completes. `progress` gets shares
/// of the frames, on any of the threads but one at a time.
Result<DatasetSummary> generateDataset(const DatasetOptions &options, const std::string &folder,
                                       std::stop_token stop, const ProgressSink &progress);

/// Draws and encodes one video. `people`: path of the people file, empty for none. On an Error neither file
/// is left.
Status renderVideo(const VideoSpec &video, const std::string &path, const std::string &people,
                   std::stop_token stop = {}, const std::function<void()> &frameDone = {});

} // namespace onset::synthetic
