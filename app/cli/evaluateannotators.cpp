// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreementreport.h"
#include "app/cli/evaluateproject.h"
#include "app/cli/names.h"
#include "app/cli/note.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"
#include "app/cli/thresholds.h"

#include <algorithm>

namespace onset::cli {

namespace {

/// The annotator with this name; otherwise those there are are told.
Result<Annotator> annotatorNamed(const ReadProject &project, const std::string &name)
{
    const auto &all = project.contents.annotators;
    const auto it = std::ranges::find(all, name, &Annotator::name);
    if (it != all.end())
        return *it;
    std::string working;
    for (const auto &each : workingAnnotators(project.contents))
        working += (working.empty() ? "'" : ", '") + each.name + "'";
    return Error{Error::Code::NotFound,
                 "'" + project.contents.path + "' knows no annotator '" + name + "'; " +
                     (working.empty() ? "nobody annotated anything" : "segments are by " + working),
                 {}};
}

std::vector<std::string> notesOf(const ComparedAnnotators &both)
{
    std::vector<std::string> notes;
    if (both.lengths.empty())
        notes.push_back("they have no video in common, so nothing is defined");
    if (both.alone > 0)
        notes.push_back(std::to_string(both.alone) +
                        " videos were annotated by one of them only, and left out");
    if (both.notIndexed > 0)
        notes.push_back(std::to_string(both.notIndexed) +
                        " videos were left out, since their frames were not counted; open them once");
    return notes;
}

Status checkOptions(const Arguments &arguments)
{
    if (!arguments.option("--with"))
        return Error{
            Error::Code::InvalidArgument, "--annotator NAME needs --with NAME, the other annotator", {}};
    return refuseOptions(
        arguments,
        {"--run", "--compare", "--protocol", "--rule", "--bins", "--errors", "--unreviewed", "--curves"},
        "two annotators are compared, no run");
}

ExitCode tell(EvalReport report, const Annotator &first, const Annotator &second, std::size_t videos,
              bool asJson)
{
    for (const auto &note : report.notes)
        printNote(note);
    if (asJson) {
        nlohmann::ordered_json json{{"annotators", {first.name, second.name}}, {"videos", videos}};
        json.update(report.json);
        printJson(json);
        return Done;
    }
    printLine(first.name + " and " + second.name + ", " + std::to_string(videos) + " videos");
    for (const auto &line : report.lines)
        printLine(line);
    return Done;
}

} // namespace

ExitCode evaluateAnnotators(const Arguments &arguments)
{
    if (const auto checked = checkOptions(arguments); !checked)
        return complain(checked.error());
    const auto split = splitFrom(arguments);
    if (!split)
        return complain(split.error());
    const auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return complain(tiou.error());
    const auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    const auto first = annotatorNamed(*project, arguments.option("--annotator", {}));
    if (!first)
        return complain(first.error());
    const auto second = annotatorNamed(*project, arguments.option("--with", {}));
    if (!second)
        return complain(second.error());
    const auto &contents = project->contents;
    const auto both = compareAnnotators(contents, first->id, second->id, *split);
    auto report = agreementReport(both, *tiou, [&](ClassId id) { return className(contents, id); });
    report.notes = notesOf(both);
    return tell(std::move(report), *first, *second, both.lengths.size(), arguments.has("--json"));
}

} // namespace onset::cli
