// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/names.h"
#include "app/cli/output.h"

#include "app/jobs/detectionrun.h"
#include "app/jobs/videofiles.h"
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

Json summary(const Video &video, const RunProducts &products, double seconds)
{
    return {{"id", video.key},
            {"detections", products.detections.size()},
            {"tracks", products.tracks.size()},
            {"seconds", seconds},
            {"real_time", seconds > 0 ? video.frames->durationSeconds() / seconds : 0.0}};
}

/// Detects in one video; every update is stored when a second has passed, so that a kill loses no more than
/// that.
Result<Json> detectIn(Job &job, const Video &video)
{
    auto before = job.file.products(job.run.id, video.id);
    if (!before)
        return before.error();
    if (before->complete)
        return summary(video, *before, 0);
    EngineRequest request;
    request.run = job.run.id;
    request.video = video;
    request.parameters = job.run.parameters;
    if (before->run.lastSequence > 0)
        continueFrom(request, std::move(*before));
    ProgressLine progress(job.system.id + " in " + video.key);
    std::vector<DetectionUpdate> waiting;
    Status stored = success();
    using Clock = std::chrono::steady_clock;
    auto flushed = Clock::now();
    const auto begun = flushed;
    std::stop_source stop; // what cannot be stored need not be computed
    const std::stop_callback interrupted(job.stop, [&stop] { stop.request_stop(); });
    const auto flush = [&] {
        if (!waiting.empty() && stored)
            stored = job.file.append(waiting);
        if (!stored)
            stop.request_stop();
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
    const auto status = runDetection(job.system, request, job.services.video, sink, stop.get_token());
    flush();
    if (!stored)
        return stored.error();
    if (!status)
        return status.error();
    const auto after = job.file.products(job.run.id, video.id);
    if (!after)
        return after.error();
    return summary(video, *after, std::chrono::duration<double>(Clock::now() - begun).count());
}

/// The video with the frames that its file has now.
Result<Video> ready(ProjectFile &file, Video video, const Services &services)
{
    const auto state = stateOf(services.video, video, file.path());
    if (state.kind == VideoFileState::Missing)
        return Error{Error::Code::NotFound,
                     video.absolutePath +
                         " is missing; move it back, or open the project with onset to relink it",
                     {}};
    if (state.kind == VideoFileState::Changed)
        return Error{Error::Code::Conflict,
                     state.path + " is not the video that was added as '" + video.key +
                         "'; put that one back, or add this one with --id",
                     {}};
    video.absolutePath = state.path;
    if (video.frames)
        return video;
    ProgressLine progress("counting frames of " + video.key);
    auto frames = services.video.index(state.path, {}, [&](double share) { progress.show(share); });
    if (!frames)
        return frames.error();
    const auto kept = file.setFrames(video.id, state.identity, **frames);
    if (!kept)
        return kept.error();
    video.frames = *frames;
    return video;
}

Result<std::vector<Video>> chosenVideos(ProjectFile &file, const ProjectContents &contents,
                                        const Services &services, const std::optional<std::string> &key)
{
    std::vector<Video> chosen;
    for (const auto &stored : contents.videos) {
        if (key && stored.key != *key)
            continue;
        auto video = ready(file, stored, services);
        if (!video)
            return video.error();
        chosen.push_back(std::move(*video));
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
            if (it->system == system.id && it->state != RunState::Finished)
                return *it; // its next update makes it running again
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

Status wrongUsage(const Arguments &arguments, const EngineInfo *system)
{
    const auto name = arguments.option("--system", {});
    std::string problem;
    if (name.empty())
        problem = "--system is needed; try --system motion";
    else if (!system)
        problem = "there is no system '" + name + "'; try --system motion";
    else if (arguments.has("--resume") && (arguments.option("--video") || arguments.option("--parameters")))
        problem = "--resume goes on with a run as it was begun: without --video and --parameters";
    return problem.empty() ? success() : Status(Error{Error::Code::InvalidArgument, problem, {}});
}

/// Ends a run that did not come to its end. One that never began, for its parameters were refused, leaves
/// nothing.
ExitCode abandon(ProjectFile &file, const Run &run, const Error &error)
{
    if (error.code == Error::Code::InvalidArgument && run.lastSequence == 0) {
        (void)file.removeRun(run.id);
        return complain(error);
    }
    const bool cancelled = error.code == Error::Code::Cancelled;
    const auto ended =
        file.finishRun(run.id, cancelled ? RunState::Partial : RunState::Failed, error.message);
    if (!ended)
        complainOfInput(ended.error());
    return complainOfInput(cancelled ? Error{Error::Code::Cancelled, "stopped; go on with --resume", {}}
                                     : error);
}

ExitCode detect(const Arguments &arguments, const Services &services)
{
    const EngineInfo *system = findSystem(services, arguments.option("--system", {}));
    if (const auto usage = wrongUsage(arguments, system); !usage)
        return complain(usage.error());
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
        if (!result)
            return abandon(**file, *run, result.error());
        run->lastSequence = 1;
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
