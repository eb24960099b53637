// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaldetails.h"
#include "app/cli/evalreport.h"
#include "app/cli/thumos14files.h"

#include <algorithm>
#include <limits>

namespace onset::cli {

namespace {

/// In the order of the list, also those without truth.
PrecisionReport listed(const DetectionScores &scores, const Thumos14Truth &truth)
{
    PrecisionReport values{scores.tiou, scores.meanAveragePrecision, scores.average, {}};
    const std::vector<double> undefined(scores.tiou.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < truth.classes.size(); ++i) {
        const auto found = std::find_if(scores.classes.begin(), scores.classes.end(), [i](const auto &each) {
            return each.actionClass == Thumos14Files::idAt(i);
        });
        values.classes.push_back(
            {truth.classes[i].name, found == scores.classes.end() ? undefined : found->averagePrecision});
    }
    return values;
}

Result<EvalReport> evaluate(const EvalRequest &request)
{
    const Thumos14Request wanted{request.truth, request.predictions, request.subset, request.option("--kit"),
                                 request.option("--classes")};
    const auto files = readThumos14Files(wanted);
    if (!files)
        return files.error();
    const auto scores =
        evaluateThumos14(files->segments, files->predictions, files->ambiguous,
                         {files->kit, request.tiou.empty() ? thumos14Thresholds(files->kit) : request.tiou,
                          request.has("--curves")});
    auto report = reportOf(listed(scores, files->truth));
    report.notes = notesOn(wanted, *files);
    const EvalSegments segments{files->segments, files->predictions,
                                [&](ClassId id) { return files->className(id); }};
    if (const auto added = addDetails(report, request, scores, segments); !added)
        return added.error();
    return report;
}

} // namespace

std::vector<EvalProtocol> thumos14Protocols()
{
    auto options = detailOptions();
    options.insert({"--kit", "--classes"});
    return {{"thumos14", evaluate, options, detailSwitches()}};
}

} // namespace onset::cli
