// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisjson.h"
#include "app/cli/command.h"
#include "app/cli/diagnosisbins.h"
#include "app/cli/evalreport.h"
#include "app/cli/evaluateproject.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"
#include "app/cli/thresholds.h"

#include "app/jobs/runanalysis.h"
#include "app/jobs/runtransfer.h"
#include "storage/evaluation/predictionkind.h"

#include <algorithm>
#include <cmath>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kErrors = 20;
constexpr std::int64_t kMostErrors = 1'000'000;

Error usage(std::string message)
{
    return {Error::Code::InvalidArgument, std::move(message), {}};
}

struct Request
{
    RunId run; ///< none: the newest finished
    RunId compare;
    std::size_t errors = kErrors;
    AnalysisOptions options;
};

Status readRuns(const Arguments &arguments, Request &request)
{
    for (auto [name, target] : {std::pair("--run", &request.run), std::pair("--compare", &request.compare)}) {
        const auto number = arguments.number(name);
        if (!number)
            return number.error();
        if (*number)
            *target = RunId{**number};
    }
    const auto errors = arguments.number("--errors");
    if (!errors)
        return errors.error();
    if (*errors && (**errors < 0 || **errors > kMostErrors))
        return usage("--errors takes a number from 0 to 1000000");
    request.errors = static_cast<std::size_t>(errors->value_or(kErrors));
    return success();
}

/// The three that are known of a project's annotations; those that the file does not cut are ActivityNet's.
Result<std::vector<Characteristic>> readBins(const std::string &name)
{
    const auto given = readDiagnosisBins(name);
    if (!given)
        return given.error();
    auto bins = activityNetCharacteristics();
    for (const auto &each : given->characteristics) {
        const auto it = std::ranges::find(bins, each.name, &Characteristic::name);
        if (it == bins.end())
            return Error{Error::Code::BadInput,
                         "'" + name + "' cuts '" + each.name +
                             "', which a project does not know; give coverage, length or num-instances",
                         {}};
        *it = each;
    }
    return bins;
}

Status readProtocol(const Arguments &arguments, AnalysisOptions &options)
{
    const auto protocol = arguments.option("--protocol", "activitynet");
    if (protocol != "activitynet" && protocol != "thumos14")
        return usage("there is no protocol '" + protocol +
                     "'; --protocol takes activitynet, thumos14, video-map, frame-map or ava");
    if (protocol == "thumos14")
        options.protocol = EvaluationProtocol::Thumos14;
    auto bins = readBins(arguments.option("--bins", protocol));
    if (!bins)
        return bins.error();
    options.bins = std::move(*bins);
    auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return tiou.error();
    options.tiou = tiou->empty() ? protocolThresholds(options.protocol) : std::move(*tiou);
    return success();
}

Result<Request> readRequest(const Arguments &arguments)
{
    Request request;
    if (const auto read = readRuns(arguments, request); !read)
        return read.error();
    if (const auto read = readProtocol(arguments, request.options); !read)
        return read.error();
    const auto split = splitFrom(arguments);
    if (!split)
        return split.error();
    request.options.split = *split;
    request.options.reviewedOnly = !arguments.has("--unreviewed");
    return request;
}

void print(const RunAnalysis &analysis, const ProjectContents &contents)
{
    const auto &scope = analysis.scope;
    printLine("run " + std::to_string(analysis.run.value) + ": " + std::to_string(scope.videos) +
              " videos, " + std::to_string(scope.truths) + " annotations, " +
              std::to_string(scope.predictions) + " predictions");
    const auto leftOut = [](std::size_t count, const char *what) {
        if (count > 0)
            printLine("left out: " + std::to_string(count) + what);
    };
    leftOut(scope.withoutAnnotation, " videos without annotation");
    leftOut(scope.notIndexed, " videos whose frames were not counted");
    leftOut(scope.incomplete, " videos that the run has not come to the end of");
    leftOut(scope.unreviewed, " predictions where nobody reviewed");
    PrecisionReport report;
    report.tiou = analysis.options.tiou;
    const auto value = [](const std::optional<double> &known) { return known.value_or(std::nan("")); };
    for (const auto &map : analysis.map)
        report.map.push_back(value(map));
    report.average = value(analysis.average);
    for (const auto &each : analysis.classes) {
        PrecisionReport::OfClass ofClass{className(contents, each->actionClass), {}};
        for (const auto &precision : each->averagePrecision)
            ofClass.averagePrecision.push_back(value(precision));
        report.classes.push_back(std::move(ofClass));
    }
    for (const auto &line : reportOf(report).lines)
        printLine(line);
    for (std::size_t k = 1; k < kPredictionKinds; ++k) {
        const auto kind = static_cast<EntryKind>(k);
        printLine(std::string("costs  ") + percentText(value(analysis.profile.cost[k])) + "  " +
                  entryKindName(kind));
    }
}

ExitCode evaluateRun(const Arguments &arguments)
{
    if (const auto checked = refuseOptions(arguments, {"--with", "--rule"}, "that is for another protocol");
        !checked)
        return complain(checked.error());
    const auto request = readRequest(arguments);
    if (!request)
        return complain(request.error());
    auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    auto &[file, contents] = *project;
    const auto run = request->run.valid() ? request->run : newestFinished(contents.runs);
    if (!run.valid())
        return complain(noFinishedRun(arguments.words[0]));
    Json json;
    for (const auto id : {run, request->compare}) {
        if (!id.valid())
            continue;
        auto evaluation = evaluationOf(*file, contents, id, request->options);
        if (!evaluation)
            return complainOfInput(evaluation.error());
        const auto analysis = evaluation->analysis();
        if (!arguments.has("--json")) {
            print(*analysis, contents);
            continue;
        }
        auto its = analysisJson(*analysis, contents, arguments.has("--curves"));
        its["errors"] = entriesJson(evaluation->entries({}, request->errors), contents);
        if (json.is_null())
            json = std::move(its);
        else
            json["compare"] = std::move(its);
    }
    if (arguments.has("--json"))
        printJson(json);
    return Done;
}

ExitCode evaluate(const Arguments &arguments, const Services &)
{
    if (arguments.option("--annotator"))
        return evaluateAnnotators(arguments);
    if (isTubeProtocol(arguments.option("--protocol", {})))
        return evaluateTubes(arguments);
    return evaluateRun(arguments);
}

ExitCode verdicts(const Arguments &arguments, const Services &)
{
    auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    auto &[file, contents] = *project;
    Json list = Json::array();
    for (const auto &verdict : contents.verdicts) {
        auto json = verdictJson(verdict, contents);
        if (!arguments.has("--json"))
            printLine(json["verdict"].get<std::string>() + "\t" + json["video"].get<std::string>() + "\t" +
                      json["class"].get<std::string>() + "\t" + std::to_string(verdict.range.start.value) +
                      "\t" + std::to_string(verdict.range.end.value) + "\trun " +
                      std::to_string(verdict.run.value));
        list.push_back(std::move(json));
    }
    if (arguments.has("--json"))
        printJson({{"verdicts", std::move(list)}});
    return Done;
}

} // namespace

Result<std::optional<Split>> splitFrom(const Arguments &arguments)
{
    const auto name = arguments.option("--split");
    const auto split = name ? splitNamed(*name) : std::nullopt;
    if (name && !split)
        return usage("there is no split '" + *name +
                     "'; --split takes none, training, validation or testing");
    return split;
}

Status refuseOptions(const Arguments &arguments, std::initializer_list<const char *> names,
                     const std::string &why)
{
    for (const auto *name : names) {
        if (arguments.option(name) || arguments.has(name))
            return usage(std::string(name) + ": " + why);
    }
    return success();
}

Error noFinishedRun(const std::string &project)
{
    return {Error::Code::NotFound, "'" + project + "' has no finished run to evaluate; run detect first", {}};
}

std::vector<Command> evaluateCommands()
{
    return {
        {"evaluate",
         "PROJECT [--run N] [--compare M] [--split none|training|validation|testing]"
         " [--protocol activitynet|thumos14|video-map|frame-map|ava] [--rule NAME] [--tiou LIST]"
         " [--bins activitynet|thumos14|FILE] [--unreviewed] [--errors N] [--curves]"
         " [--annotator NAME --with NAME] [--json]",
         "Measures the newest finished run (or run N) against the project's annotations, as the window does;"
         " or how far two annotators agree.",
         {{"--run", "--compare", "--split", "--protocol", "--rule", "--tiou", "--bins", "--errors",
           "--annotator", "--with"},
          {"--unreviewed", "--curves", "--json"},
          1,
          1},
         evaluate},
        {"verdicts",
         "PROJECT [--json]",
         "Lists what people said of disagreements between runs and annotations.",
         {{}, {"--json"}, 1, 1},
         verdicts},
    };
}

} // namespace onset::cli
