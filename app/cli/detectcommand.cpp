// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/names.h"
#include "app/cli/output.h"

#include "app/jobs/detectionrun.h"
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <chrono>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Job
{
    ProjectFile &file;
    const Services &services;
    const EngineInfo &system;
    Run run;
    std::stop_token stop;
};

/// Detects in one video; every update is stored when a second has passed, so that a kill loses no more than
/// that.
Result<Json> detectIn(Job &job, const Video &video)
{
    auto before = job.file.products(job.run.id, video.id);
    if (!before)
        return before.error();
    EngineRequest request{job.run.id, video, job.run.parameters, nullptr, FrameIndex{0}};
    if (before->run.lastSequence > 0)
        continueFrom(request, std::move(*before));
    ProgressLine progress(job.system.id + " in " + video.key);
    std::vector<DetectionUpdate> waiting;
    Status stored = success();
    using Clock = std::chrono::steady_clock;
    auto flushed = Clock::now();
    const auto begun = flushed;
    const auto flush = [&] {
        if (!waiting.empty() && stored)
            stored = job.file.append(waiting);
        waiting.clear();
        flushed = Clock::now();
    };
    const UpdateSink sink = [&](DetectionUpdate update) {
        progress.show(static_cast<double>(update.processed.end.value) /
                      static_cast<double>(std::max<std::int64_t>(1, update.totalFrames)));
        waiting.push_back(std::move(update));
        if (Clock::now() - flushed > std::chrono::seconds(1))
            flush();
    };
    const auto status = runDetection(job.system, request, job.services.video, sink, job.stop);
    flush();
    if (!status)
        return status.error();
    if (!stored)
        return stored.error();
    const auto detections = job.file.detections(job.run.id, video.id);
    if (!detections)
        return detections.error();
    const std::chrono::duration<double> took = Clock::now() - begun;
    const auto after = job.file.products(job.run.id, video.id);
    return Json{{"id", video.key},
                {"detections", detections->size()},
                {"tracks", after ? after->tracks.size() : 0},
                {"seconds", took.count()},
                {"real_time", took.count() > 0 ? video.frames->durationSeconds() / took.count() : 0.0}};
}

Result<std::vector<Video>> chosenVideos(ProjectFile &file, const ProjectContents &contents,
                                        const Services &services, const std::optional<std::string> &key)
{
    std::vector<Video> chosen;
    for (auto video : contents.videos) {
        if (key && video.key != *key)
            continue;
        if (!video.frames) {
            auto frames = services.video.index(video.absolutePath, {}, {});
            if (!frames)
                return frames.error();
            const auto kept = file.setFrames(video.id, video.identity, **frames);
            if (!kept)
                return kept.error();
            video.frames = *frames;
        }
        chosen.push_back(std::move(video));
    }
    if (chosen.empty())
        return Error{Error::Code::NotFound,
                     key ? "the project has no video '" + *key + "'"
                         : "the project has no videos; add some first",
                     {}};
    return chosen;
}

const EngineInfo *findSystem(const Services &services, const std::string &id)
{
    for (const auto &engine : services.engines) {
        if (engine.id == id)
            return &engine;
    }
    return nullptr;
}

/// The run to go on with, or a new one.
Result<Run> chooseRun(ProjectFile &file, const ProjectContents &contents, const Arguments &arguments,
                      const EngineInfo &system, const std::vector<Video> &videos)
{
    if (arguments.has("--resume")) {
        for (auto it = contents.runs.rbegin(); it != contents.runs.rend(); ++it) {
            if (it->system == system.id && it->state != RunState::Finished) {
                const auto status = file.finishRun(it->id, RunState::Running, {});
                return status ? Result<Run>(*it) : Result<Run>(status.error());
            }
        }
        return Error{Error::Code::NotFound, "there is no unfinished run of " + system.id + " to resume", {}};
    }
    Run run;
    run.system = system.id;
    run.parameters = arguments.option("--parameters", "{}");
    run.startedMs = nowMs();
    for (const auto &video : videos)
        run.videos.push_back(video.id);
    const auto id = file.beginRun(run);
    if (!id)
        return id.error();
    run.id = *id;
    return run;
}

ExitCode detect(const Arguments &arguments, const Services &services)
{
    const auto name = arguments.option("--system", {});
    const EngineInfo *system = findSystem(services, name);
    if (!system)
        return complain(
            {Error::Code::InvalidArgument, "there is no system '" + name + "'; try --system motion", {}});
    auto file = ProjectFile::open(arguments.words[0]);
    if (!file)
        return complain(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complain(contents.error());
    const auto videos = chosenVideos(**file, *contents, services, arguments.option("--video"));
    if (!videos)
        return complain(videos.error());
    auto run = chooseRun(**file, *contents, arguments, *system, *videos);
    if (!run)
        return complain(run.error());

    const Interrupt interrupt;
    Job job{**file, services, *system, *run, interrupt.token()};
    Json results = Json::array();
    for (const auto &video : *videos) {
        if (std::find(run->videos.begin(), run->videos.end(), video.id) == run->videos.end())
            continue;
        const auto result = detectIn(job, video);
        if (!result) {
            const bool cancelled = result.error().code == Error::Code::Cancelled;
            (void)(*file)->finishRun(run->id, cancelled ? RunState::Partial : RunState::Failed,
                                     result.error().message);
            return complain(cancelled ? Error{Error::Code::Cancelled, "stopped; go on with --resume", {}}
                                      : result.error());
        }
        results.push_back(*result);
        if (!arguments.has("--json"))
            printLine(video.key + ": " + std::to_string(result->at("detections").get<std::size_t>()) +
                      " detections, " + std::to_string(result->at("tracks").get<std::size_t>()) + " tracks");
    }
    const auto finished = (*file)->finishRun(run->id, RunState::Finished, {});
    if (!finished)
        return complain(finished.error());
    if (arguments.has("--json"))
        printJson({{"run", run->id.value}, {"system", system->id}, {"videos", results}});
    return Done;
}

} // namespace

Command detectCommand()
{
    return {
        "detect",
        "PROJECT --system motion [--video KEY] [--parameters JSON] [--resume] [--json]",
        "Runs a detection system over the project's videos; Ctrl+C leaves a run that --resume goes on with.",
        {{"--system", "--video", "--parameters"}, {"--resume", "--json"}, 1, 1},
        detect};
}

} // namespace onset::cli
