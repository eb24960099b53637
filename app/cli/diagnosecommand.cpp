// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/diagnosisinput.h"
#include "app/cli/diagnosisjson.h"
#include "app/cli/diagnosislines.h"
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

ExitCode run(const Arguments &arguments, const Services &)
{
    auto request = requestFrom(arguments);
    if (!request)
        return complain(request.error());
    const auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return complain(tiou.error());
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
    if (arguments.has("--json")) {
        printJson(diagnosisJson(report.diagnosis));
        return Done;
    }
    for (const auto &line : diagnosisLines(report.diagnosis))
        printLine(line);
    return Done;
}

} // namespace

Command diagnoseCommand()
{
    return {"diagnose",
            "--truth FILE --predictions FILE [--bins activitynet|thumos14|FILE] [--subset NAME] "
            "[--tiou LIST|FIRST:STEP:LAST] [--json]",
            "Tells what predictions get wrong and what it costs, as DETAD does.",
            {{"--truth", "--predictions", "--bins", "--subset", "--tiou"}, {"--json"}, 0, 0},
            run};
}

} // namespace onset::cli
