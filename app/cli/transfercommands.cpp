// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "app/document/transferformats.h"
#include "app/jobs/runtransfer.h"
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

std::string formatNames()
{
    std::string names;
    for (const auto &format : kTransferFormats)
        names += (names.empty() ? "" : "|") + std::string(format.name);
    return names;
}

Error unknownFormat(const std::string &format)
{
    return {Error::Code::InvalidArgument,
            format.empty() ? "--format is needed: " + formatNames()
                           : "there is no format '" + format + "'; --format takes " + formatNames(),
            {}};
}

/// The changes as one edit; segments for which the file names nobody are the importer's.
Status keepChanges(ProjectFile &file, const Services::ImportResult &result, const std::string &importer)
{
    if (result.changes.empty())
        return success();
    const auto annotator = file.annotator(importer);
    if (!annotator)
        return annotator.error();
    Edit edit;
    edit.sequence = 1;
    edit.action = "import";
    edit.annotator = *annotator;
    edit.whenMs = nowMs();
    edit.changes = result.changes;
    for (auto &change : edit.changes.segments) {
        if (change.after && !change.after->annotator.valid())
            change.after->annotator = *annotator;
    }
    for (auto &change : edit.changes.coverage) {
        if (change.after && !change.after->annotator.valid())
            change.after->annotator = *annotator;
    }
    return file.apply(edit);
}

/// Stores what was read: one edit, and a run for a model's results. Returns that run's id, if any.
Result<RunId> keepImport(ProjectFile &file, Services::ImportResult &result, const std::string &importer)
{
    if (const auto named = nameAnnotators(file, result); !named)
        return named.error();
    if (const auto kept = keepChanges(file, result, importer); !kept)
        return kept.error();
    if (!result.run)
        return RunId{};
    const auto run = storeImportedRun(file, *result.run, result.detections);
    return run ? Result<RunId>(run->id) : Result<RunId>(run.error());
}

void report(const Services::ImportResult &result, RunId run, bool asJson)
{
    if (asJson) {
        nlohmann::ordered_json json{{"segments", result.count},
                                    {"existing", result.existing},
                                    {"classes", result.changes.classes.size()},
                                    {"notices", result.notices}};
        json["run"] = result.run ? nlohmann::ordered_json(run.value) : nullptr;
        return printJson(json);
    }
    printLine("imported " + std::to_string(result.count) +
              (result.run ? " detections as run " + std::to_string(run.value) : " segments"));
    for (const auto &notice : result.notices)
        printLine("note: " + notice);
}

ExitCode importInto(const Arguments &arguments, const Services &services)
{
    const auto format = arguments.option("--format", {});
    if (!transferFormat(format))
        return complain(unknownFormat(format));
    auto file = ProjectFile::open(arguments.words[0]);
    if (!file)
        return complain(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complain(contents.error());
    // Whoever imports is made an annotator only when something is stored: a bad file changes nothing.
    auto context = importContext(**file, AnnotatorId{});
    if (!context)
        return complain(context.error());
    context->reviewed = arguments.has("--reviewed");
    auto result = services.importFile(arguments.words[1], format, *contents, *context);
    if (!result)
        return complainOfInput(result.error());
    const auto run = keepImport(**file, *result, arguments.option("--annotator", loginName()));
    if (!run)
        return complainOfInput(run.error());
    report(*result, *run, arguments.has("--json"));
    return Done;
}

ExitCode exportFrom(const Arguments &arguments, const Services &services)
{
    const auto format = arguments.option("--format", {});
    const auto *known = transferFormat(format);
    if (!known)
        return complain(unknownFormat(format));
    const auto wanted = arguments.number("--run");
    if (!wanted)
        return complain(wanted.error());
    auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    auto &[file, contents] = *project;
    const RunId run = *wanted ? RunId{**wanted} : newestFinished(contents.runs);
    const bool exists =
        std::any_of(contents.runs.begin(), contents.runs.end(), [run](const Run &r) { return r.id == run; });
    if ((known->ofRun || *wanted) && !exists)
        return complain({Error::Code::NotFound,
                         *wanted ? "the project has no run " + std::to_string(run.value)
                                 : arguments.words[0] + " has no finished run to export; run detect first",
                         {}});
    const auto detections = detectionsOf(*file, run, contents.runs);
    if (!detections)
        return complain(detections.error());
    const auto written = services.exportFile(arguments.words[1], format, contents, *detections);
    if (!written)
        return complainOfInput(written.error());
    if (arguments.has("--json"))
        printJson(
            {{"file", arguments.words[1]}, {"run", exists ? nlohmann::ordered_json(run.value) : nullptr}});
    else
        printLine("wrote " + arguments.words[1]);
    return Done;
}

} // namespace

std::vector<Command> transferCommands()
{
    const std::string formats = "--format " + formatNames();
    return {
        {"import",
         "PROJECT " + formats + " FILE [--annotator NAME] [--reviewed] [--json]",
         "Reads annotations or results into the project: all of the file or, with an error, nothing. "
         "--reviewed: "
         "everything in the file's videos was labelled, so the rest of them is background.",
         {{"--format", "--annotator"}, {"--json", "--reviewed"}, 2, 2},
         importInto},
        {"export",
         "PROJECT " + formats + " FILE [--run N] [--json]",
         "Writes annotations, or the newest finished run (or run N), to a file.",
         {{"--format", "--run"}, {"--json"}, 2, 2},
         exportFrom},
    };
}

} // namespace onset::cli
