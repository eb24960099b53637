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

Result<std::vector<Detection>> detectionsOf(ProjectFile &file, RunId wanted, const std::vector<Run> &runs)
{
    std::vector<Detection> all;
    const auto run =
        std::find_if(runs.begin(), runs.end(), [wanted](const Run &r) { return r.id == wanted; });
    if (run == runs.end())
        return all;
    for (const auto video : run->videos) {
        auto some = file.detections(wanted, video);
        if (!some)
            return some.error();
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

Result<Services::ImportContext> importContext(ProjectFile &file, AnnotatorId annotator)
{
    const auto tracks = file.trackIds();
    if (!tracks)
        return tracks.error();
    return Services::ImportContext{annotator, false, {tracks->begin(), tracks->end()}};
}

Result<std::vector<Annotator>> nameAnnotators(ProjectFile &file, Services::ImportResult &result)
{
    std::vector<Annotator> made;
    for (const auto &[name, positions] : result.newAnnotators) {
        const auto id = file.annotator(name);
        if (!id)
            return id.error();
        for (const auto position : positions)
            result.changes.segments.at(position).after->annotator = *id;
        made.push_back({*id, name});
    }
    result.newAnnotators.clear();
    return made;
}

namespace {

Status fillRun(ProjectFile &file, RunId run, const std::vector<Detection> &detections)
{
    std::map<VideoId, std::vector<Detection>> byVideo;
    for (const auto &detection : detections)
        byVideo[detection.video].push_back(detection);
    for (const auto &[video, some] : byVideo) {
        auto status = file.replaceDetections(run, video, some);
        if (!status)
            return status;
    }
    return file.finishRun(run, RunState::Finished, {});
}

} // namespace

Result<Run> storeImportedRun(ProjectFile &file, Run run,
                             const std::function<std::vector<Detection>(RunId)> &make)
{
    const auto id = file.beginRun(run);
    if (!id)
        return id.error();
    run.id = *id;
    const auto status = fillRun(file, run.id, make(run.id));
    if (!status) {
        (void)file.removeRun(run.id);
        return status.error();
    }
    run.state = RunState::Finished;
    return run;
}

} // namespace onset
