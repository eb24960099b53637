// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/detection.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"

#include "app/dataset.h"
#include "app/document/modelclasses.h"
#include "app/jobs/videofiles.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace onset::cli {

namespace {

constexpr const char *kEverything = "all";

Result<Split> splitNamed(const std::string &name)
{
    if (name == "training")
        return Split::Training;
    if (name == "validation")
        return Split::Validation;
    if (name == "testing")
        return Split::HeldOut;
    return Error{Error::Code::InvalidArgument,
                 "there is no subset '" + name + "'; --subset takes training, validation, testing or all",
                 {}};
}

/// Keeps the videos of a subset; without a wish those for testing, or all where none is.
Status keepSubset(std::vector<Video> &videos, const std::optional<std::string> &subset)
{
    if (subset == kEverything)
        return success();
    const auto split = splitNamed(subset.value_or("testing"));
    if (!split)
        return split.error();
    const auto outside = [&](const Video &video) { return video.split != *split; };
    if (!std::all_of(videos.begin(), videos.end(), outside)) {
        std::erase_if(videos, outside);
        return success();
    }
    return subset ? Status(Error{
                        Error::Code::NotFound, "the data set has no videos of the subset " + *subset, {}})
                  : success();
}

Result<Dataset> contentsOfFiles(const std::vector<std::string> &paths, const Services &services,
                                std::stop_token stop)
{
    Dataset dataset;
    auto &contents = dataset.contents;
    ProgressLine progress("counting frames");
    std::set<std::string> keys;
    for (const auto &path : paths) {
        auto video = describeVideo(services.video, path, {});
        if (!video)
            return video.error();
        if (!keys.insert(video->key).second)
            return Error{Error::Code::Conflict,
                         "two of the videos are named '" + video->key + "'; detect them one by one",
                         {}};
        auto frames =
            services.video.index(video->absolutePath, stop, [&](double share) { progress.show(share); });
        if (!frames)
            return frames.error();
        video->id = VideoId{contents.next.video++};
        video->frames = *frames;
        contents.videos.push_back(std::move(*video));
    }
    return dataset;
}

Result<Dataset> contentsOf(const Arguments &arguments, const Services &services, std::stop_token stop)
{
    std::error_code failed;
    if (!std::filesystem::is_directory(arguments.words[0], failed)) {
        if (arguments.option("--subset"))
            return Error{Error::Code::InvalidArgument, "--subset is for the folder of a data set", {}};
        return contentsOfFiles(arguments.words, services, std::move(stop));
    }
    if (arguments.words.size() > 1)
        return Error{Error::Code::InvalidArgument, "give one data set at a time", {}};
    ProgressLine progress("reading " + arguments.words[0]);
    auto dataset = readDataset(services.video, arguments.words[0], std::move(stop),
                               [&](double share) { progress.show(share); });
    if (!dataset)
        return dataset.error();
    if (const auto kept = keepSubset(dataset->contents.videos, arguments.option("--subset")); !kept)
        return kept.error();
    return dataset;
}

/// The classes that the detections may be of: those at hand, `motion`, and the model's.
std::vector<ActionClass> allClasses(const ProjectContents &contents, const SystemChoice &choice,
                                    const std::string &parameters)
{
    auto classes = contents.classes;
    classes.push_back({kMotionClass, kMotionClassName, {}, {}, {}, true, false, 0});
    if (!choice.model)
        return classes;
    for (auto &made : newClassesFor(*choice.model, parameters, classes, contents.next.actionClass))
        classes.push_back(std::move(made));
    return classes;
}

/// Keeps what the last update said.
Result<std::vector<Detection>> detectIn(DetectionWork &work, const Video &video, const std::string &system,
                                        std::stop_token stop)
{
    EngineRequest request;
    request.run = RunId{1};
    request.place = video.id.value - 1;
    request.video = video;
    std::vector<Detection> detections;
    ProgressLine progress(system + " in " + video.key);
    const UpdateSink sink = [&](DetectionUpdate update) {
        progress.show(static_cast<double>(update.processed.end.value) /
                      static_cast<double>(std::max<std::int64_t>(1, update.totalFrames)));
        if (update.detectionsChanged)
            detections = std::move(update.detections);
    };
    const auto status = work.detect(std::move(request), sink, std::move(stop));
    if (!status)
        return status.error();
    return detections;
}

ExitCode complainOfWork(const Error &error)
{
    if (error.code == Error::Code::Cancelled)
        return complain({Error::Code::Cancelled, "stopped; nothing was written", {}});
    return complain(error);
}

} // namespace

ExitCode detectInFiles(const Arguments &arguments, const Services &services)
{
    const auto choice = chooseSystem(arguments, services);
    if (!choice)
        return complain(choice.error());
    const Interrupt interrupt;
    auto dataset = contentsOf(arguments, services, interrupt.token());
    if (!dataset)
        return complainOfWork(dataset.error());
    auto &contents = dataset->contents;
    const auto parameters = arguments.option("--parameters", "{}");
    contents.classes = allClasses(contents, *choice, parameters);
    auto work = DetectionWork::begin(*choice, parameters, classIds(contents.classes), services);
    if (!work)
        return complain(work.error());
    std::vector<Detection> all;
    auto videos = nlohmann::ordered_json::array();
    for (const auto &notice : dataset->notices)
        work->note(notice);
    for (const auto &video : contents.videos) {
        const auto found = detectIn(*work, video, choice->system->id, interrupt.token());
        if (!found)
            return complainOfWork(found.error());
        all.insert(all.end(), found->begin(), found->end());
        videos.push_back(videoReport(video, found->size(), 0, work->lastSeconds()));
        if (!arguments.has("--json"))
            printVideo(videos.back());
    }
    const auto out = *arguments.option("--out");
    if (const auto written = services.exportFile(out, "activitynet-results", contents, all); !written)
        return complainOfInput(written.error());
    if (!arguments.has("--json")) {
        printTimes(*work);
        printLine("wrote " + out);
        return Done;
    }
    nlohmann::ordered_json json{{"file", out},
                                {"system", choice->system->id},
                                {"videos", videos},
                                {"fps", work->framesPerSecond()},
                                {"notices", work->notices()}};
    reportTimes(json, *work);
    printJson(json);
    return Done;
}

} // namespace onset::cli
