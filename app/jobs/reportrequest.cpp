// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/reportrequest.h"

#include "storage/db/projectfile.h"

#include <algorithm>
#include <set>

namespace onset {

namespace {

Result<ReportRun> readRun(ProjectFile &file, const ProjectContents &contents, RunId id)
{
    const auto it =
        std::find_if(contents.runs.begin(), contents.runs.end(), [id](const Run &r) { return r.id == id; });
    if (it == contents.runs.end())
        return Error{Error::Code::NotFound, "the project has no run " + std::to_string(id.value), {}};
    ReportRun run{*it, {}, {}};
    auto complete = file.completedVideos(id);
    if (!complete)
        return complete.error();
    run.complete = std::move(*complete);
    auto detections = file.detections(id, run.complete);
    if (!detections)
        return detections.error();
    run.detections = std::move(*detections);
    return run;
}

/// Tracks are stored with the run that made them, video by video.
Status readTracks(ProjectFile &file, ReportRequest &request)
{
    std::set<std::pair<RunId, VideoId>> wanted;
    for (const auto &detection : request.run.detections) {
        if (detection.track)
            wanted.insert({runOf(*detection.track), detection.video});
    }
    if (wanted.empty())
        return success();
    for (const auto &segment : request.contents->segments) {
        if (segment.track)
            wanted.insert({runOf(*segment.track), segment.video});
    }
    const auto &runs = request.contents->runs;
    for (const auto &[run, video] : wanted) {
        const auto isRun = [id = run](const Run &each) { return each.id == id; };
        if (std::none_of(runs.begin(), runs.end(), isRun))
            continue; // made by hand, or its run was removed
        const auto products = file.products(run, video);
        if (!products)
            return products.error();
        for (const auto &track : products->tracks)
            request.tracks.emplace(track.id, track);
    }
    return success();
}

} // namespace

Result<ReportRequest> readReportRequest(ProjectFile &file, std::shared_ptr<const ProjectContents> contents,
                                        RunId run, RunId compare, const AnalysisOptions &options)
{
    ReportRequest request{std::move(contents), {}, {}, {}, options, 20};
    auto main = readRun(file, *request.contents, run);
    if (!main)
        return main.error();
    request.run = std::move(*main);
    if (compare.valid() && compare != run) {
        auto other = readRun(file, *request.contents, compare);
        if (!other)
            return other.error();
        request.compare = std::move(*other);
    }
    if (const auto tracks = readTracks(file, request); !tracks)
        return tracks.error();
    return request;
}

} // namespace onset
