// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/diagnosisinput.h"
#include "app/cli/diagnosisjson.h"
#include "app/cli/diagnosislines.h"
#include "app/cli/evaltubes.h"
#include "app/cli/note.h"
#include "app/cli/oracletext.h"
#include "app/cli/output.h"
#include "app/cli/thresholds.h"
#include "app/cli/thumos14files.h"

#include <filesystem>

namespace onset::cli {

namespace {

Result<ComparedRequest> requestFrom(const Arguments &arguments)
{
    ComparedRequest request;
    request.truth = arguments.option("--truth", {});
    request.predictions = arguments.option("--predictions", {});
    request.subset = arguments.option("--subset");
    request.onlySubset = true;
    if (request.truth.empty() || request.predictions.empty())
        return Error{Error::Code::InvalidArgument,
                     request.truth.empty() ? "--truth FILE is needed" : "--predictions FILE is needed",
                     {}};
    return request;
}

void tellNotes(const ComparedRequest &request, const ComparedFiles &files, const DiagnosisInput &input,
               const Diagnosis &diagnosis)
{
    for (const auto &text : notesOn(request, files))
        printNote(text);
    for (const auto &name : input.missing)
        printNote(request.truth + " does not tell '" + name + "' of any segment" +
                  (name == "coverage" ? " (nor the duration of any video)" : "") + ", so it is left out");
    if (diagnosis.leftOut > 0)
        printNote(std::to_string(diagnosis.leftOut) + " segments in " + request.truth +
                  " have no length or are longer than their video, and do not count");
}

OracleOptions oracleOptions(const std::vector<double> &tiou)
{
    OracleOptions options;
    if (!tiou.empty())
        options.thresholds = tiou;
    return options;
}

/// Of tubes only the oracle's table is told, with what right boxes would give.
ExitCode tellTubes(const Arguments &arguments, const std::vector<double> &tiou)
{
    for (const auto *name : {"--bins", "--subset", "--kit", "--classes"}) {
        if (arguments.option(name))
            return complain({Error::Code::InvalidArgument, std::string("--tubes takes no ") + name, {}});
    }
    const auto files = readTubeFiles(arguments.option("--truth", {}), arguments.option("--predictions", {}));
    if (!files)
        return complainOfInput(files.error());
    const auto table = oracleTable(files->truth.tubes, files->predictions, oracleOptions(tiou));
    if (arguments.has("--json")) {
        printJson({{"stiou", table.thresholds}, {"oracle", oracleJson(table)}});
        return Done;
    }
    for (const auto &line : oracleLines(table))
        printLine(line);
    return Done;
}

/// A folder holds the annotations of a THUMOS14 kit.
bool isFolder(const std::string &path)
{
    std::error_code failed;
    return std::filesystem::is_directory(path, failed);
}

Result<ComparedFiles> readText(const Arguments &arguments, const ComparedRequest &request)
{
    const Thumos14Request wanted{request.truth, request.predictions, request.subset,
                                 arguments.option("--kit"), arguments.option("--classes")};
    const auto files = readThumos14Files(wanted);
    if (!files)
        return files.error();
    for (const auto &text : notesOn(wanted, *files))
        printNote(text);
    if (!files->ambiguous.empty())
        printNote(std::to_string(files->ambiguous.size()) +
                  " ambiguous regions are not looked at, as in DETAD: what lies in them is wrong");
    return comparedFiles(*files, request.members.size());
}

Status checkOptions(const Arguments &arguments, bool isText)
{
    for (const auto *name : {"--kit", "--classes"}) {
        if (!isText && arguments.option(name))
            return Error{Error::Code::InvalidArgument,
                         std::string(name) + " is for THUMOS14's text: --truth must be a kit's folder",
                         {}};
    }
    return success();
}

ExitCode tell(const DiagnosisReport &report, const OracleTable &oracle, bool asJson)
{
    if (asJson) {
        auto json = diagnosisJson(report.diagnosis);
        json["oracle"] = oracleJson(oracle);
        printJson(json);
        return Done;
    }
    for (const auto &line : diagnosisLines(report.diagnosis))
        printLine(line);
    for (const auto &line : oracleLines(oracle))
        printLine(line);
    return Done;
}

ExitCode diagnoseFiles(const Arguments &arguments, ComparedRequest request, const std::vector<double> &tiou)
{
    const bool isText = isFolder(request.truth);
    if (const auto checked = checkOptions(arguments, isText); !checked)
        return complain(checked.error());
    const auto bins = readDiagnosisBins(arguments.option("--bins", isText ? "thumos14" : "activitynet"));
    if (!bins)
        return complainOfInput(bins.error());
    request.members = membersOf(*bins);
    const auto files = isText ? readText(arguments, request) : readComparedFiles(request);
    if (!files)
        return complain(files.error());
    DiagnosisOptions options;
    const auto input = diagnosisInput(*files, *bins);
    options.rules.tiou = tiou.empty() ? bins->tiou : tiou;
    options.rules.characteristics = input.characteristics;
    const auto report = diagnose(input.truth, files->predictions, options);
    tellNotes(request, *files, input, report.diagnosis);
    return tell(report, oracleTable(files->truth, files->predictions, oracleOptions(options.rules.tiou)),
                arguments.has("--json"));
}

ExitCode run(const Arguments &arguments, const Services &)
{
    auto request = requestFrom(arguments);
    if (!request)
        return complain(request.error());
    const auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return complain(tiou.error());
    return arguments.has("--tubes") ? tellTubes(arguments, *tiou)
                                    : diagnoseFiles(arguments, std::move(*request), *tiou);
}

} // namespace

Command diagnoseCommand()
{
    return {"diagnose",
            "--truth FILE|FOLDER --predictions FILE [--bins activitynet|thumos14|FILE] [--subset NAME] "
            "[--tiou LIST|FIRST:STEP:LAST] [--kit 2014|2015] [--classes FILE] [--tubes] [--json]",
            "Tells what predictions get wrong and what it costs, as DETAD does.",
            {{"--truth", "--predictions", "--bins", "--subset", "--tiou", "--kit", "--classes"},
             {"--tubes", "--json"},
             0,
             0},
            run};
}

} // namespace onset::cli
