// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparedfiles.h"
#include "app/cli/evalreport.h"

#include "storage/evaluation/activitynetclassification.h"

#include <array>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Of the challenges (1 and 5), and the evaluator's own.
constexpr std::array<std::size_t, 3> kTop{1, 3, 5};

Result<EvalReport> evaluate(const EvalRequest &request)
{
    const ComparedRequest files{request.truth, request.predictions, request.subset,
                                false,         RawLabels::Alone,    {}};
    const auto compared = readComparedFiles(files);
    if (!compared)
        return compared.error();
    const auto scores = evaluateActivityNetClassification(compared->truth, compared->predictions, kTop);
    EvalReport report;
    report.notes = notesOn(files, *compared);
    const double average = (scores.errorAt(0) + scores.errorAt(2)) / 2;
    report.lines = {"top-1 error               " + percentText(scores.errorAt(0)),
                    "top-5 error               " + percentText(scores.errorAt(2)),
                    "mean of both              " + percentText(average),
                    "mAP                       " + percentText(scores.meanAveragePrecision)};
    Json hit = Json::object();
    Json hitOfClasses = Json::object();
    Json error = Json::object();
    for (std::size_t i = 0; i < kTop.size(); ++i) {
        const auto k = std::to_string(kTop[i]);
        hit[k] = numberOrNull(scores.hit[i]);
        hitOfClasses[k] = numberOrNull(scores.hitOfClasses[i]);
        error[k] = numberOrNull(scores.errorAt(i));
    }
    Json perClass = Json::object();
    for (const auto &each : scores.classes) {
        const auto &name = compared->className(each.actionClass);
        perClass[name] = numbersOrNull({each.averagePrecision});
        report.lines.push_back("  " + percentText(each.averagePrecision) + "  " + name);
    }
    report.json = {{"top_k_error", std::move(error)},
                   {"average_error", numberOrNull(average)},
                   {"hit_at_k", std::move(hit)},
                   {"average_hit_at_k", std::move(hitOfClasses)},
                   {"map", numbersOrNull({scores.meanAveragePrecision})},
                   {"average_map", numberOrNull(scores.meanAveragePrecision)},
                   {"per_class", std::move(perClass)}};
    return report;
}

} // namespace

std::vector<EvalProtocol> classificationProtocols()
{
    return {{"activitynet-classification", evaluate, {"--subset"}, {}}};
}

} // namespace onset::cli
