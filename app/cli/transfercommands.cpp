// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"

#include "app/jobs/runtransfer.h"
#include "storage/db/projectfile.h"
#include "storage/domain/time.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

const char *const kFormats = "activitynet|activitynet-results|activitynet-proposals|csv";

bool knownFormat(const std::string &format)
{
    return format == "activitynet" || format == "activitynet-results" || format == "activitynet-proposals" ||
           format == "csv";
}

Error unknownFormat(const std::string &format)
{
    return {
        Error::Code::InvalidArgument, "there is no format '" + format + "'; --format takes " + kFormats, {}};
}

std::string loginName()
{
    const char *user = std::getenv("USER");
    return user && *user ? user : "onset-cli";
}

/// Stores what was read: one edit, and a run for a model's results. Returns that run's id, if any.
Result<RunId> keepImport(ProjectFile &file, const Services::ImportResult &result, AnnotatorId annotator)
{
    Edit edit;
    edit.sequence = 1;
    edit.action = "import";
    edit.annotator = annotator;
    edit.whenMs = nowMs();
    edit.changes = result.changes;
    for (auto &change : edit.changes.segments) {
        if (!change.after)
            continue;
        if (!change.after->annotator.valid())
            change.after->annotator = annotator;
        if (change.after->changedMs == 0)
            change.after->changedMs = edit.whenMs;
    }
    if (!edit.changes.empty()) {
        const auto stored = file.apply(edit);
        if (!stored)
            return stored.error();
    }
    if (!result.run)
        return RunId{};
    const auto run = storeImportedRun(file, *result.run, result.detections);
    return run ? Result<RunId>(run->id) : Result<RunId>(run.error());
}

ExitCode importInto(const Arguments &arguments, const Services &services)
{
    const auto format = arguments.option("--format", {});
    if (!knownFormat(format))
        return complain(unknownFormat(format));
    auto file = ProjectFile::open(arguments.words[0]);
    if (!file)
        return complain(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complain(contents.error());
    const auto annotator = (*file)->annotator(arguments.option("--annotator", loginName()));
    if (!annotator)
        return complain(annotator.error());
    const auto result = services.importFile(arguments.words[1], format, *contents);
    if (!result)
        return complain(result.error());
    const auto stored = keepImport(**file, *result, *annotator);
    if (!stored)
        return complain(stored.error());
    for (const auto &notice : result->notices)
        std::fprintf(stderr, "onset-cli: %s\n", notice.c_str());
    if (arguments.has("--json")) {
        nlohmann::ordered_json json{{"segments", result->count},
                                    {"existing", result->existing},
                                    {"classes", result->changes.classes.size()},
                                    {"notices", result->notices}};
        json["run"] = result->run ? nlohmann::ordered_json(stored->value) : nullptr;
        printJson(json);
    } else {
        printLine("imported " + std::to_string(result->count) +
                  (result->run ? " detections as run " + std::to_string(stored->value) : " segments"));
    }
    return Done;
}

ExitCode exportFrom(const Arguments &arguments, const Services &services)
{
    const auto format = arguments.option("--format", {});
    if (!knownFormat(format))
        return complain(unknownFormat(format));
    const auto wanted = arguments.number("--run");
    if (!wanted)
        return complain(wanted.error());
    auto file = ProjectFile::openReadOnly(arguments.words[0]);
    if (!file)
        return complain(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complain(contents.error());
    const RunId run = *wanted ? RunId{**wanted} : newestFinished(contents->runs);
    const bool needsRun = format == "activitynet-results" || format == "activitynet-proposals";
    const bool exists = std::any_of(contents->runs.begin(), contents->runs.end(),
                                    [run](const Run &r) { return r.id == run; });
    if ((needsRun || *wanted) && !exists)
        return complain({Error::Code::NotFound,
                         *wanted ? "the project has no run " + std::to_string(run.value)
                                 : arguments.words[0] + " has no finished run to export; run detect first",
                         {}});
    const auto detections = detectionsOf(**file, exists ? run : RunId{}, contents->videos);
    if (!detections)
        return complain(detections.error());
    const auto written = services.exportFile(arguments.words[1], format, *contents, *detections);
    if (!written)
        return complain(written.error());
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
    const std::string formats = std::string("--format ") + kFormats;
    return {
        {"import",
         "PROJECT " + formats + " FILE [--annotator NAME] [--json]",
         "Reads annotations or results into the project: all of the file or, with an error, nothing.",
         {{"--format", "--annotator"}, {"--json"}, 2, 2},
         importInto},
        {"export",
         "PROJECT " + formats + " FILE [--run N] [--json]",
         "Writes annotations, or the newest finished run (or run N), to a file.",
         {{"--format", "--run"}, {"--json"}, 2, 2},
         exportFrom},
    };
}

} // namespace onset::cli
