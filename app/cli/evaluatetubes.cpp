// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluateproject.h"
#include "app/cli/names.h"
#include "app/cli/note.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"
#include "app/cli/thresholds.h"
#include "app/cli/tubereport.h"

#include "app/jobs/runtransfer.h"
#include "app/jobs/runtubes.h"

namespace onset::cli {

namespace {

std::vector<std::string> notesOf(const PersonTubes &tubes)
{
    std::vector<std::string> notes;
    if (tubes.truth.empty())
        notes.push_back(
            "no annotation in a video that the run has come to the end of names a person's track, so "
            "nothing is defined");
    if (tubes.withoutTrack > 0)
        notes.push_back(std::to_string(tubes.withoutTrack) + " annotations name no person, and do not count");
    if (tubes.lost > 0)
        notes.push_back(std::to_string(tubes.lost) +
                        " annotations name a person who is not there at that time, and do not count");
    return notes;
}

Result<PersonMeasure> measureOf(const Arguments &arguments)
{
    const auto protocol = arguments.option("--protocol", {});
    PersonMeasure measure;
    if (protocol == "ava") {
        measure.metric = PersonMeasure::Metric::Ava;
    } else if (protocol == "frame-map") {
        measure.metric = PersonMeasure::Metric::FrameMap;
        const auto rule = frameRule(arguments.option("--rule", "act"));
        if (!rule)
            return rule.error();
        measure.frameRule = *rule;
    } else {
        const auto rule = tubeRule(arguments.option("--rule", "act-nms"));
        if (!rule)
            return rule.error();
        measure.tubeRule = *rule;
    }
    return measure;
}

Result<EvalReport> reportOf(const Arguments &arguments, const PersonTubes &tubes,
                            const ProjectContents &contents)
{
    const auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return tiou.error();
    const auto measure = measureOf(arguments);
    if (!measure)
        return measure.error();
    std::vector<NamedClass> classes;
    for (const auto &each : contents.classes)
        classes.push_back({each.id, each.name});
    return personReport(tubes, classes, *measure, *tiou);
}

Status checkOptions(const Arguments &arguments)
{
    if (arguments.option("--rule") && arguments.option("--protocol", {}) == "ava")
        return Error{Error::Code::InvalidArgument, "--protocol ava takes no --rule", {}};
    return refuseOptions(arguments, {"--compare", "--bins", "--errors", "--unreviewed", "--curves", "--with"},
                         "this protocol takes none");
}

ExitCode tell(const Arguments &arguments, RunId run, const PersonTubes &tubes, const EvalReport &report)
{
    for (const auto &note : notesOf(tubes))
        printNote(note);
    for (const auto &note : report.notes)
        printNote(note);
    if (arguments.has("--json")) {
        nlohmann::ordered_json json{{"run", run.value},
                                    {"protocol", arguments.option("--protocol", {})},
                                    {"videos", tubes.videos.size()},
                                    {"truths", tubes.truth.size()},
                                    {"predictions", tubes.predictions.size()}};
        json.update(report.json);
        printJson(json);
        return Done;
    }
    printLine("run " + std::to_string(run.value) + ": " + std::to_string(tubes.videos.size()) + " videos, " +
              std::to_string(tubes.truth.size()) + " annotations and " +
              std::to_string(tubes.predictions.size()) + " predictions of people");
    for (const auto &line : report.lines)
        printLine(line);
    return Done;
}

} // namespace

bool isTubeProtocol(const std::string &name)
{
    return name == "video-map" || name == "frame-map" || name == "ava";
}

ExitCode evaluateTubes(const Arguments &arguments)
{
    if (const auto checked = checkOptions(arguments); !checked)
        return complain(checked.error());
    const auto split = splitFrom(arguments);
    const auto wanted = arguments.number("--run");
    if (!split || !wanted)
        return complain(split ? wanted.error() : split.error());
    auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    auto &[file, contents] = *project;
    const auto run = *wanted ? RunId{**wanted} : newestFinished(contents.runs);
    if (!run.valid())
        return complain(noFinishedRun(arguments.words[0]));
    const auto tubes = tubesOf(*file, contents, run, *split);
    if (!tubes)
        return complainOfInput(tubes.error());
    const auto report = reportOf(arguments, *tubes, contents);
    return report ? tell(arguments, run, *tubes, *report) : complain(report.error());
}

} // namespace onset::cli
