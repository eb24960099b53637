// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/runtransfer.h"

#include <algorithm>
#include <map>

namespace onset {

RunId newestFinished(const std::vector<Run> &runs)
{
    RunId newest;
    for (const auto &run : runs) {
        if (run.state == RunState::Finished)
            newest = std::max(newest, run.id);
    }
    return newest;
}

Result<std::vector<Detection>> detectionsOf(ProjectFile &file, RunId run, const std::vector<Video> &videos)
{
    std::vector<Detection> all;
    if (!run.valid())
        return all;
    for (const auto &video : videos) {
        auto some = file.detections(run, video.id);
        if (!some)
            return some.error();
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

Result<Run> storeImportedRun(ProjectFile &file, Run run,
                             const std::function<std::vector<Detection>(RunId)> &make)
{
    const auto id = file.beginRun(run);
    if (!id)
        return id.error();
    run.id = *id;
    run.state = RunState::Finished;
    std::map<VideoId, std::vector<Detection>> byVideo;
    for (auto &detection : make(run.id))
        byVideo[detection.video].push_back(std::move(detection));
    for (const auto &[video, detections] : byVideo) {
        const Status status = file.replaceDetections(run.id, video, detections);
        if (!status)
            return status.error();
    }
    const Status status = file.finishRun(run.id, RunState::Finished, {});
    return status ? Result<Run>(run) : Result<Run>(status.error());
}

} // namespace onset
