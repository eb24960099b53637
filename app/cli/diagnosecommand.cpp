// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/diagnosisinput.h"
#include "app/cli/diagnosisjson.h"
#include "app/cli/diagnosislines.h"
#include "app/cli/evaltubes.h"
#include "app/cli/oracletext.h"
#include "app/cli/output.h"
#include "app/cli/thresholds.h"

#include <cstdio>

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

void note(const std::string &text)
{
    std::fprintf(stderr, "onset-cli: note: %s\n", text.c_str());
}

void tellNotes(const ComparedRequest &request, const ComparedFiles &files, const DiagnosisInput &input,
               const Diagnosis &diagnosis)
{
    for (const auto &text : notesOn(request, files))
        note(text);
    for (const auto &name : input.missing)
        note(request.truth + " does not tell '" + name + "' of any segment" +
             (name == "coverage" ? " (nor the duration of any video)" : "") + ", so it is left out");
    if (diagnosis.leftOut > 0)
        note(std::to_string(diagnosis.leftOut) + " segments in " + request.truth +
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
    for (const auto *name : {"--bins", "--subset"}) {
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

ExitCode run(const Arguments &arguments, const Services &)
{
    auto request = requestFrom(arguments);
    if (!request)
        return complain(request.error());
    const auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return complain(tiou.error());
    if (arguments.has("--tubes"))
        return tellTubes(arguments, *tiou);
    const auto bins = readDiagnosisBins(arguments.option("--bins", "activitynet"));
    if (!bins)
        return complainOfInput(bins.error());
    request->members = membersOf(*bins);
    const auto files = readComparedFiles(*request);
    if (!files)
        return complainOfInput(files.error());
    DiagnosisOptions options;
    const auto input = diagnosisInput(*files, *bins);
    options.rules.tiou = tiou->empty() ? bins->tiou : *tiou;
    options.rules.characteristics = input.characteristics;
    const auto report = diagnose(input.truth, files->predictions, options);
    tellNotes(*request, *files, input, report.diagnosis);
    const auto oracle = oracleTable(files->truth, files->predictions, oracleOptions(options.rules.tiou));
    if (arguments.has("--json")) {
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

} // namespace

Command diagnoseCommand()
{
    return {"diagnose",
            "--truth FILE --predictions FILE [--bins activitynet|thumos14|FILE] [--subset NAME] "
            "[--tiou LIST|FIRST:STEP:LAST] [--tubes] [--json]",
            "Tells what predictions get wrong and what it costs, as DETAD does.",
            {{"--truth", "--predictions", "--bins", "--subset", "--tiou"}, {"--tubes", "--json"}, 0, 0},
            run};
}

} // namespace onset::cli
