// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisjson.h"
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/note.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"

#include "app/jobs/reportrequest.h"
#include "app/jobs/runtransfer.h"
#include "storage/db/projectfile.h"

#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

Error usage(std::string message)
{
    return {Error::Code::InvalidArgument, std::move(message), {}};
}

Result<AnalysisOptions> optionsFrom(const Arguments &arguments)
{
    AnalysisOptions options;
    const auto protocol = arguments.option("--protocol", "activitynet");
    if (protocol == "thumos14") {
        options.protocol = EvaluationProtocol::Thumos14;
        options.bins = thumos14Characteristics();
    } else if (protocol != "activitynet") {
        return usage("--protocol takes activitynet or thumos14, not '" + protocol + "'");
    }
    options.tiou = protocolThresholds(options.protocol);
    const auto split = arguments.option("--split", "all");
    options.split = splitNamed(split);
    if (!options.split && split != "all")
        return usage("there is no split '" + split + "'; --split takes training, validation, testing or all");
    return options;
}

/// The run of an option; without it `otherwise`.
Result<RunId> runFrom(const Arguments &arguments, const char *name, RunId otherwise)
{
    const auto number = arguments.number(name);
    if (!number)
        return number.error();
    return *number ? RunId{**number} : otherwise;
}

Result<ReportRequest> requestFrom(const Arguments &arguments, const AnalysisOptions &options)
{
    auto project = readProject(arguments.words[0]);
    if (!project)
        return project.error();
    auto &[file, contents] = *project;
    const auto run = runFrom(arguments, "--run", newestFinished(contents.runs));
    const auto compare = runFrom(arguments, "--compare", RunId{});
    if (!run || !compare)
        return run ? compare.error() : run.error();
    if (!run->valid() && !arguments.option("--run"))
        return Error{Error::Code::NotFound,
                     arguments.words[0] +
                         " has no finished run to report on; run detect first, or name one with --run",
                     {}};
    return readReportRequest(*file, std::make_shared<const ProjectContents>(std::move(contents)), *run,
                             *compare, options);
}

Json numberOrNull(std::optional<double> value)
{
    return value ? Json(*value) : Json();
}

void tell(const ReportRequest &request, const ReportOutcome &outcome, const std::string &path, bool asJson)
{
    for (const auto &note : outcome.notes)
        printNote(note);
    if (asJson) {
        Json json{{"file", path},
                  {"run", request.run.run.id.value},
                  {"compare", request.compare ? Json(request.compare->run.id.value) : Json()},
                  {"map", numberOrNull(outcome.map)},
                  {"average_map", numberOrNull(outcome.average)},
                  {"compared_average_map", numberOrNull(outcome.compared)},
                  {"errors", outcome.errors},
                  {"shown", outcome.shown}};
        return printJson(json);
    }
    printLine("wrote " + path + ", run " + std::to_string(request.run.run.id.value) + ", " +
              std::to_string(outcome.shown) + " of " + std::to_string(outcome.errors) +
              " errors with their frames");
}

ExitCode report(const Arguments &arguments, const Services &services)
{
    const auto path = arguments.option("--out", {});
    if (path.empty())
        return complain(usage("--out FILE.html is needed"));
    const auto options = optionsFrom(arguments);
    if (!options)
        return complain(options.error());
    const auto request = requestFrom(arguments, *options);
    if (!request)
        return complain(request.error());
    const Interrupt interrupt;
    ProgressLine progress("writing the report");
    const auto outcome = services.writeReport(
        path, *request, [&progress](double share) { progress.show(share); }, interrupt.token());
    if (!outcome)
        return complainOfInput(outcome.error());
    tell(*request, *outcome, path, arguments.has("--json"));
    return Done;
}

} // namespace

Command reportCommand()
{
    return {"report",
            "PROJECT [--run N] [--compare M] [--split none|training|validation|testing] "
            "[--protocol activitynet|thumos14] --out FILE.html [--json]",
            "Writes one HTML file that tells what a run gets wrong, with plots and the worst errors' frames.",
            {{"--run", "--compare", "--split", "--protocol", "--out"}, {"--json"}, 1, 1},
            report};
}

} // namespace onset::cli
