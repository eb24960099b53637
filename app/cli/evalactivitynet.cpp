// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparedfiles.h"
#include "app/cli/evaldetails.h"
#include "app/cli/evalreport.h"

#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

ComparedRequest filesOf(const EvalRequest &request, RawLabels labels)
{
    return {request.truth, request.predictions, request.subset, false, labels, {}};
}

std::vector<double> thresholdsOf(const EvalRequest &request)
{
    return request.tiou.empty() ? activityNetThresholds() : request.tiou;
}

Result<EvalReport> evaluateDetections(const EvalRequest &request)
{
    const auto files = filesOf(request, RawLabels::Needed);
    const auto compared = readComparedFiles(files);
    if (!compared)
        return compared.error();
    const auto scores = evaluateActivityNetDetections(compared->truth, compared->predictions,
                                                      {thresholdsOf(request), request.has("--curves")});
    PrecisionReport values{scores.tiou, scores.meanAveragePrecision, scores.average, {}};
    for (const auto &each : scores.classes)
        values.classes.push_back({compared->className(each.actionClass), each.averagePrecision});
    auto report = reportOf(values);
    report.notes = notesOn(files, *compared);
    const EvalSegments segments{compared->truth, compared->predictions,
                                [&](ClassId id) { return compared->className(id); }};
    if (const auto added = addDetails(report, request, scores, segments); !added)
        return added.error();
    return report;
}

Result<EvalReport> evaluateProposals(const EvalRequest &request)
{
    constexpr int kMost = 100;
    const auto files = filesOf(request, RawLabels::Ignored);
    const auto compared = readComparedFiles(files);
    if (!compared)
        return compared.error();
    const auto scores =
        evaluateActivityNetProposals(compared->truth, compared->predictions, {thresholdsOf(request), kMost});
    EvalReport report;
    report.notes = notesOn(files, *compared);
    Json recall = Json::object();
    for (int n = 1; n <= kMost; ++n)
        recall[std::to_string(n)] = numberOrNull(scores.averageRecallAt(n));
    for (const int n : {1, 5, 10, 50, 100})
        report.lines.push_back("AR@" + std::to_string(n) +
                               (n < 10    ? "    "
                                : n < 100 ? "   "
                                          : "  ") +
                               percentText(scores.averageRecallAt(n)));
    report.lines.push_back("AUC     " + percentText(scores.areaUnderCurve / 100));
    report.json = {{"tiou", scores.tiou}, {"ar_at_an", recall}, {"auc", numberOrNull(scores.areaUnderCurve)}};
    return report;
}

} // namespace

std::vector<EvalProtocol> activityNetProtocols()
{
    const std::set<std::string> options{"--subset", "--tiou"};
    return {{"activitynet", evaluateDetections, detailOptions(), detailSwitches()},
            {"activitynet-proposals", evaluateProposals, options, {}}};
}

} // namespace onset::cli
