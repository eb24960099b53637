// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/detection.h"
#include "app/cli/interrupt.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "app/jobs/detectionrun.h"
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <chrono>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Job
{
    ProjectFile &file;
    DetectionWork &work;
    Run run;
    std::stop_token stop;
};

/// Stores updates when a second has passed, so that a kill loses no more than that; what cannot be stored
/// need not be computed.
class UpdateWriter
{
public:
    UpdateWriter(ProjectFile &file, std::stop_source &stop)
        : m_file(file)
        , m_stop(stop)
    {}

    void add(DetectionUpdate update)
    {
        m_waiting.push_back(std::move(update));
        if (Clock::now() - m_flushed > std::chrono::seconds(1))
            flush();
    }
    void flush()
    {
        if (!m_waiting.empty() && m_stored)
            m_stored = m_file.append(m_waiting);
        if (!m_stored)
            m_stop.request_stop();
        m_waiting.clear();
        m_flushed = Clock::now();
    }
    const Status &stored() const { return m_stored; }

private:
    using Clock = std::chrono::steady_clock;
    ProjectFile &m_file;
    std::stop_source &m_stop;
    std::vector<DetectionUpdate> m_waiting;
    Status m_stored = success();
    Clock::time_point m_flushed = Clock::now();
};

Result<Json> detectIn(Job &job, const Video &video)
{
    auto before = job.file.products(job.run.id, video.id);
    if (!before)
        return before.error();
    if (before->complete)
        return videoReport(video, before->detections.size(), before->tracks.size(), 0);
    EngineRequest request;
    request.run = job.run.id;
    request.place = placeOf(job.run, video.id);
    request.video = video;
    if (before->run.lastSequence > 0)
        continueFrom(request, std::move(*before));
    ProgressLine progress(job.run.system + " in " + video.key);
    std::stop_source stop;
    const std::stop_callback interrupted(job.stop, [&stop] { stop.request_stop(); });
    UpdateWriter writer(job.file, stop);
    const UpdateSink sink = [&](DetectionUpdate update) {
        progress.show(static_cast<double>(update.processed.end.value) /
                      static_cast<double>(std::max<std::int64_t>(1, update.totalFrames)));
        writer.add(std::move(update));
    };
    const auto status = job.work.detect(std::move(request), sink, stop.get_token());
    writer.flush();
    if (!writer.stored())
        return writer.stored().error();
    if (!status)
        return status.error();
    const auto after = job.file.products(job.run.id, video.id);
    if (!after)
        return after.error();
    return videoReport(video, after->detections.size(), after->tracks.size(), job.work.lastSeconds());
}

Status wrongUsage(const Arguments &arguments)
{
    std::string problem;
    if (arguments.words.size() > 1)
        problem = "give one project, or --out FILE with videos";
    else if (arguments.option("--subset"))
        problem = "--subset goes with --out and the folder of a data set";
    for (const char *option : {"--video", "--parameters", "--model", "--device", "--precision"}) {
        if (arguments.has("--resume") && arguments.option(option))
            problem = "--resume goes on with a run as it was begun: without " + std::string(option);
    }
    return problem.empty() ? success() : Status(Error{Error::Code::InvalidArgument, problem, {}});
}

/// The newest unfinished run of a system, and what it was begun with.
Result<Run> unfinishedRun(const ProjectContents &contents, const std::string &system)
{
    for (auto it = contents.runs.rbegin(); it != contents.runs.rend(); ++it) {
        if (it->system == system && it->state != RunState::Finished)
            return *it; // its next update makes it running again
    }
    return Error{Error::Code::NotFound, "there is no unfinished run of " + system + " to resume", {}};
}

Result<SystemChoice> choiceOf(const Run &run, const EngineInfo &system, const ProjectContents &contents,
                              const Services &services)
{
    SystemChoice choice{&system, {}, run.device, run.precision};
    if (!system.needsModel)
        return choice;
    const auto *known = findById(contents.models, run.modelVersion);
    if (!known)
        return Error{Error::Code::NotFound, "the project does not know the model of that run any more", {}};
    auto model = readModelFor(system, known->path, services);
    if (!model)
        return model.error();
    if (model->weightsDigest != known->weightsDigest)
        return Error{Error::Code::Conflict,
                     known->path + " holds other weights than the run was begun with; begin a new one",
                     {}};
    model->id = known->id;
    choice.model = *model;
    return choice;
}

Result<Run> newRun(ProjectFile &file, const Arguments &arguments, SystemChoice &choice,
                   const std::vector<Video> &videos)
{
    Run run;
    run.system = choice.system->id;
    run.parameters = arguments.option("--parameters", "{}");
    run.device = choice.device;
    run.precision = choice.precision;
    run.startedMs = nowMs();
    for (const auto &video : videos)
        run.videos.push_back(video.id);
    if (choice.model) {
        const auto id = file.addModel(*choice.model);
        if (!id)
            return id.error();
        choice.model->id = *id;
        run.modelVersion = *id;
    }
    const auto id = file.beginRun(run);
    if (!id)
        return id.error();
    run.id = *id;
    return run;
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

/// Runs over the videos of a run that has begun.
ExitCode work(ProjectFile &file, Run run, DetectionWork &work, const std::vector<Video> &videos, bool asJson)
{
    const Interrupt interrupt;
    Job job{file, work, run, interrupt.token()};
    Json results = Json::array();
    for (const auto &video : videos) {
        if (std::find(run.videos.begin(), run.videos.end(), video.id) == run.videos.end())
            continue;
        const auto result = detectIn(job, video);
        if (!result)
            return abandon(file, run, result.error());
        run.lastSequence = 1;
        results.push_back(*result);
        if (!asJson)
            printVideo(*result);
    }
    const auto finished = file.finishRun(run.id, RunState::Finished, {}, work.framesPerSecond());
    if (!finished)
        return complain(finished.error());
    if (!asJson) {
        printTimes(work);
        return Done;
    }
    Json json{{"run", run.id.value},
              {"system", run.system},
              {"videos", results},
              {"fps", work.framesPerSecond()},
              {"notices", work.notices()}};
    reportTimes(json, work);
    if (run.modelVersion.valid())
        json["model"] = run.modelVersion.value;
    printJson(json);
    return Done;
}

ExitCode detectInProject(const Arguments &arguments, const Services &services)
{
    const bool resume = arguments.has("--resume");
    const auto system = systemNamed(arguments.option("--system", {}), services);
    if (!system)
        return complain(system.error());
    auto choice =
        resume ? Result<SystemChoice>(SystemChoice{*system, {}, {}, {}}) : chooseSystem(arguments, services);
    if (!choice)
        return complain(choice.error());
    auto file = ProjectFile::open(arguments.words[0]);
    if (!file)
        return complain(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complain(contents.error());
    const auto videos = readyVideos(**file, *contents, services, arguments.option("--video"));
    if (!videos)
        return complain(videos.error());
    auto run = resume ? unfinishedRun(*contents, (*system)->id) : newRun(**file, arguments, *choice, *videos);
    if (!run)
        return complain(run.error());
    if (resume)
        choice = choiceOf(*run, **system, *contents, services);
    if (!choice)
        return complain(choice.error());
    const auto classes = choice->model ? ensureClasses(**file, *choice->model, run->parameters)
                                       : Result<std::map<std::string, ClassId>>(classIds(contents->classes));
    if (!classes)
        return abandon(**file, *run, classes.error());
    auto begun = DetectionWork::begin(*choice, run->parameters, *classes, services);
    if (!begun)
        return abandon(**file, *run, begun.error());
    return work(**file, *run, *begun, *videos, arguments.has("--json"));
}

ExitCode detect(const Arguments &arguments, const Services &services)
{
    if (arguments.option("--out")) {
        if (arguments.option("--video"))
            return complain({Error::Code::InvalidArgument, "--video chooses among a project's videos", {}});
        if (arguments.has("--resume"))
            return complain({Error::Code::InvalidArgument, "--resume is for runs of a project", {}});
        return detectInFiles(arguments, services);
    }
    if (const auto usage = wrongUsage(arguments); !usage)
        return complain(usage.error());
    return detectInProject(arguments, services);
}

} // namespace

Command detectCommand()
{
    constexpr std::size_t kMany = 100000;
    return {
        "detect",
        "PROJECT --system ID [--video KEY] [--model FILE] [--device auto|cpu|cuda] [--precision fp32|bf16] "
        "[--parameters JSON] [--resume] [--json], or DATASET|VIDEO… --out RESULTS --system ID [--subset "
        "training|validation|testing|all] …",
        "Runs a detection system over the project's videos; Ctrl+C leaves a run that --resume goes on with. "
        "With --out it runs over a data set's videos, or over files, and writes ActivityNet results.",
        {{"--system", "--video", "--parameters", "--model", "--device", "--precision", "--out", "--subset"},
         {"--resume", "--json"},
         1,
         kMany},
        detect};
}

} // namespace onset::cli
