// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "app/jobs/noticetext.h"
#include "app/jobs/videofiles.h"
#include "storage/db/projectfile.h"
#include "storage/formats/csv.h"

#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

ExitCode create(const Arguments &arguments, const Services &)
{
    const auto file = ProjectFile::create(arguments.words[0]);
    if (!file)
        return complain(file.error());
    if (arguments.has("--json"))
        printJson({{"project", arguments.words[0]}});
    else
        printLine("made " + arguments.words[0]);
    return Done;
}

Error clash(const std::string &key)
{
    return {Error::Code::Conflict,
            "the project has a video '" + key + "' already; give this one another name with --id",
            {}};
}

/// A name that is taken is told before the frames are counted.
Result<Video> addOne(ProjectFile &file, const std::string &path, const std::string &key,
                     const Services &services)
{
    const auto contents = file.load();
    if (!contents)
        return contents.error();
    auto described = describeVideo(services.video, path, file.path(), key);
    if (!described)
        return described.error();
    for (const auto &video : contents->videos) {
        if (video.key == described->key)
            return clash(video.key);
    }
    ProgressLine progress("counting frames of " + described->key);
    auto frames =
        services.video.index(described->absolutePath, {}, [&](double share) { progress.show(share); });
    if (!frames)
        return frames.error();
    described->frames = *frames;
    auto added = file.addVideo(*described);
    if (!added)
        return added.error().code == Error::Code::Conflict ? Result<Video>(clash(described->key)) : added;
    const auto stored = file.setFrames(added->id, added->identity, **frames);
    if (!stored)
        return stored.error();
    added->frames = *frames;
    return added;
}

ExitCode add(const Arguments &arguments, const Services &services)
{
    const auto key = arguments.option("--id", {});
    if (!key.empty() && arguments.words.size() != 2)
        return complain({Error::Code::InvalidArgument, "--id names one video; give one", {}});
    auto file = ProjectFile::open(arguments.words[0]);
    if (!file)
        return complain(file.error());
    Json list = Json::array();
    for (std::size_t i = 1; i < arguments.words.size(); ++i) {
        const auto video = addOne(**file, arguments.words[i], key, services);
        if (!video)
            return complain(video.error());
        list.push_back(
            {{"id", video->key}, {"path", video->absolutePath}, {"frames", video->frames->size()}});
        if (!arguments.has("--json"))
            printLine("added " + video->key + ", " + std::to_string(video->frames->size()) + " frames");
    }
    if (arguments.has("--json"))
        printJson({{"videos", list}});
    return Done;
}

Json describe(const Segment &segment, const ProjectContents &contents)
{
    const Video *video = videoOf(contents, segment.video);
    const auto seconds = [&](FrameIndex f) {
        return video && video->frames ? Json(video->frames->secondsOf(f)) : Json();
    };
    Json json{{"id", segment.id.value},
              {"video", video ? video->key : ""},
              {"class", className(contents, segment.actionClass)},
              {"start_frame", segment.range.start.value},
              {"end_frame", segment.range.end.value},
              {"start", seconds(segment.range.start)},
              {"end", seconds(segment.range.end)},
              {"state", stateName(segment.state)},
              {"annotator", annotatorName(contents, segment.annotator)},
              {"revision", segment.revision}};
    if (segment.origin)
        json["proposed"] = {{"run", segment.origin->run.value},
                            {"start_frame", segment.origin->proposed.start.value},
                            {"end_frame", segment.origin->proposed.end.value},
                            {"score", segment.origin->score}};
    return json;
}

ExitCode segments(const Arguments &arguments, const Services &)
{
    auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    auto &[file, contents] = *project;
    const auto wanted = arguments.option("--video");
    Json list = Json::array();
    for (const auto &segment : contents.segments) {
        const Json json = describe(segment, contents);
        if (wanted && json["video"] != *wanted)
            continue;
        list.push_back(json);
        if (!arguments.has("--json"))
            printLine(json["video"].get<std::string>() + "\t" + json["class"].get<std::string>() + "\t" +
                      std::to_string(segment.range.start.value) + "\t" +
                      std::to_string(segment.range.end.value) + "\t" + json["state"].get<std::string>());
    }
    if (arguments.has("--json"))
        printJson({{"segments", list}});
    return Done;
}

ExitCode check(const Arguments &arguments, const Services &)
{
    const bool upgrade = arguments.has("--upgrade");
    auto file = upgrade ? ProjectFile::open(arguments.words[0]) : openToRead(arguments.words[0]);
    if (!file)
        return complain(file.error());
    const auto problems = (*file)->check();
    if (!problems)
        return complain(problems.error());
    std::vector<std::string> notices;
    for (const auto &notice : (*file)->notices())
        notices.push_back(noticeText(notice).toStdString());
    if (arguments.has("--json"))
        printJson({{"sound", problems->empty()}, {"problems", *problems}, {"notices", notices}});
    else {
        for (const auto &notice : notices)
            printLine("note: " + notice);
        if (problems->empty())
            printLine(arguments.words[0] + " is sound");
        for (const auto &problem : *problems)
            printLine(problem);
    }
    return problems->empty() ? Done : BadInput;
}

} // namespace

std::vector<Command> projectCommands()
{
    constexpr std::size_t kMany = 100000;
    return {
        {"new", "PROJECT [--json]", "Makes an empty project file.", {{}, {"--json"}, 1, 1}, create},
        {"add",
         "PROJECT VIDEO… [--id KEY] [--json]",
         "Adds videos; a video's name is its file name unless --id is given.",
         {{"--id"}, {"--json"}, 2, kMany},
         add},
        {"segments",
         "PROJECT [--video KEY] [--json]",
         "Lists the segments people made or decided.",
         {{"--video"}, {"--json"}, 1, 1},
         segments},
        {"check",
         "PROJECT [--upgrade] [--json]",
         "Checks the file and its contents; --upgrade first brings a project of an older version up to this "
         "one, and keeps a copy.",
         {{}, {"--upgrade", "--json"}, 1, 1},
         check},
    };
}

} // namespace onset::cli
