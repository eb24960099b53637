// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaldetails.h"

#include "app/cli/evalreport.h"

#include "storage/evaluation/boundaryerrors.h"
#include "storage/evaluation/confusion.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

Json curvesJson(const DetectionScores &scores, const EvalSegments &segments)
{
    Json curves = Json::object();
    for (const auto &each : scores.classes) {
        Json list = Json::array();
        for (const auto &curve : each.curves)
            list.push_back({{"precision", curve.precision}, {"recall", curve.recall}});
        curves[segments.nameOf(each.actionClass)] = std::move(list);
    }
    return curves;
}

double confusionThreshold(std::span<const double> tiou)
{
    constexpr double kUsual = 0.5;
    return tiou.empty() || std::find(tiou.begin(), tiou.end(), kUsual) != tiou.end() ? kUsual : tiou.front();
}

Json edgeJson(const EdgeErrors &errors)
{
    return {{"bias", errors.bias}, {"median", errors.median}, {"percent90", errors.percent90}};
}

Result<double> leastScore(const EvalRequest &request)
{
    const auto text = request.option("--min-score");
    if (!text)
        return -std::numeric_limits<double>::infinity();
    const auto number = parseNumber(*text);
    if (!number)
        return Error{Error::Code::InvalidArgument, "--min-score takes a number, not '" + *text + "'", {}};
    return *number;
}

std::string edgeText(const char *edge, const Json &errors)
{
    const auto whole = [&](const char *name) {
        return std::to_string(std::lround(errors[name].get<double>()));
    };
    return "  " + std::string(edge) + " off by " + whole("bias") + " ms on average, |error| median " +
           whole("median") + " ms, 90 % up to " + whole("percent90") + " ms";
}

void addConfusion(EvalReport &report, double tiou, double minScore, const EvalSegments &segments)
{
    const auto matrix = confusionMatrix(segments.truth, segments.predictions, tiou, minScore);
    Json names = Json::array();
    for (const auto id : matrix.classes)
        names.push_back(segments.nameOf(id));
    report.json["confusion"] = {{"tiou", tiou}, {"classes", std::move(names)}, {"counts", matrix.counts}};
    std::vector<Match> same;
    std::copy_if(matrix.pairs.begin(), matrix.pairs.end(), std::back_inserter(same), [&](const Match &pair) {
        return segments.truth[pair.first].actionClass == segments.predictions[pair.second].actionClass;
    });
    auto errors = boundaryJson(segments.truth, segments.predictions, same);
    report.json["boundary_errors_ms"] = {{"tiou", tiou}};
    report.json["boundary_errors_ms"].update(errors);
    report.lines.push_back("matched at tIoU " + thresholdText(tiou) + std::to_string(matrix.pairs.size()) +
                           " of " + std::to_string(segments.truth.size()) + " truths, " +
                           std::to_string(same.size()) + " with their class");
    for (const char *edge : {"start", "end"}) {
        if (!same.empty())
            report.lines.push_back(edgeText(edge, errors[edge]));
    }
}

} // namespace

std::set<std::string> detailOptions()
{
    return {"--subset", "--tiou", "--min-score"};
}

std::set<std::string> detailSwitches()
{
    return {"--curves", "--confusion"};
}

Json boundaryJson(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions,
                  std::span<const Match> pairs)
{
    const auto errors = boundaryErrors(truth, predictions, pairs);
    Json json{{"count", errors.count}, {"start", nullptr}, {"end", nullptr}};
    if (errors.count > 0) {
        json["start"] = edgeJson(errors.start);
        json["end"] = edgeJson(errors.end);
    }
    return json;
}

Status addDetails(EvalReport &report, const EvalRequest &request, const DetectionScores &scores,
                  const EvalSegments &segments)
{
    const auto minScore = leastScore(request);
    if (!minScore)
        return minScore.error();
    if (request.option("--min-score") && !request.has("--confusion"))
        return Error{Error::Code::InvalidArgument, "--min-score goes with --confusion", {}};
    if (request.has("--curves"))
        report.json["curves"] = curvesJson(scores, segments);
    if (request.has("--confusion"))
        addConfusion(report, confusionThreshold(scores.tiou), *minScore, segments);
    return success();
}

} // namespace onset::cli
