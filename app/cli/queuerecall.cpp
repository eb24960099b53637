// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queuerecall.h"

#include "app/cli/evalreport.h"
#include "app/cli/output.h"

#include "app/jobs/queuecollection.h"
#include "app/jobs/runtransfer.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

Json shareJson(const ShareEstimate &share)
{
    return {{"value", numberOrNull(share.value)},
            {"low", share.low},
            {"high", share.high},
            {"segments", share.count}};
}

Json measuresJson(const SampleMeasures &measures)
{
    const auto &sway = measures.sway;
    return {{"run", measures.run.value},
            {"stretches", {{"shown", sway.shownStretches}, {"blind", sway.blindStretches}}},
            {"recall", shareJson(measures.recall)},
            {"recall_blind", shareJson(measures.blindRecall)},
            {"sway",
             {{"f1_shown", numberOrNull(sway.shown)},
              {"f1_blind", numberOrNull(sway.blind)},
              {"difference", numberOrNull(sway.difference)},
              {"low", sway.low},
              {"high", sway.high}}}};
}

void printShare(const char *name, const ShareEstimate &share)
{
    char line[160];
    if (share.count == 0)
        std::snprintf(line, sizeof line, "%s: not known: no segment in any stretch", name);
    else
        std::snprintf(line, sizeof line, "%s: %.3f (95 %%: %.3f to %.3f) of %zu segments", name, share.value,
                      share.low, share.high, share.count);
    printLine(line);
}

void printMeasures(const SampleMeasures &measures)
{
    const auto &sway = measures.sway;
    printLine("run " + std::to_string(measures.run.value) + ": " + std::to_string(sway.shownStretches) +
              " random stretches labelled with predictions in view, " + std::to_string(sway.blindStretches) +
              " blind");
    printShare("recall", measures.recall);
    printShare("recall in blind ones", measures.blindRecall);
    if (!std::isfinite(sway.difference)) {
        printLine("sway: not known: there must be segments or proposals in stretches of both kinds");
        return;
    }
    char line[200];
    std::snprintf(line, sizeof line,
                  "sway: F1 %.3f where predictions are seen, %.3f blind: difference %+.3f (95 %%: %+.3f to "
                  "%+.3f)",
                  sway.shown, sway.blind, sway.difference, sway.low, sway.high);
    printLine(line);
}

} // namespace

ExitCode reportRecall(ProjectFile &file, const ProjectContents &contents, RunId run, bool asJson)
{
    const auto measures = readMeasures(file, contents, run.valid() ? run : newestFinished(contents.runs));
    if (!measures)
        return complainOfInput(measures.error());
    if (asJson)
        printJson(measuresJson(*measures));
    else
        printMeasures(*measures);
    return Done;
}

} // namespace onset::cli
