// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/studyprogram.h"
#include "app/cli/worklines.h"

#include "app/study/study.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

namespace onset::cli {

namespace {

Error wrong(const std::string &text)
{
    return {Error::Code::InvalidArgument, text, {}};
}

Result<std::vector<std::string>> systemsOf(const Arguments &arguments)
{
    std::vector<std::string> systems;
    const auto known = studySystems();
    std::istringstream list(arguments.option("--systems", {}));
    for (std::string id; std::getline(list, id, ',');) {
        if (std::find(known.begin(), known.end(), id) == known.end()) {
            std::string all;
            for (const auto &name : known)
                all += (all.empty() ? "" : ", ") + name;
            return wrong("there is no system '" + id + "' to study; there are " + all);
        }
        systems.push_back(id);
    }
    return systems;
}

Result<StudyRequest> requestOf(const Arguments &arguments)
{
    StudyRequest request;
    request.preset = arguments.option("--preset", {});
    if (request.preset != "tiny" && request.preset != "small" && request.preset != "standard")
        return wrong("--preset is tiny, small or standard");
    const auto seeds = arguments.number("--seeds");
    const auto base = arguments.number("--seed-base");
    auto systems = systemsOf(arguments);
    if (!seeds)
        return seeds.error();
    if (!base)
        return base.error();
    if (!systems)
        return systems.error();
    const auto labels = arguments.option("--labels", "100");
    char *end = nullptr;
    request.labels = std::strtod(labels.c_str(), &end) / 100;
    if (end == labels.c_str() || *end != '\0' || !(request.labels > 0 && request.labels <= 1))
        return wrong("--labels takes a percentage above 0 and up to 100");
    const auto count = seeds->value_or(1);
    if (count < 1 || count > 100 || base->value_or(1) < 0)
        return wrong("--seeds is from 1 to 100, --seed-base 0 or more");
    request.seeds = static_cast<int>(count);
    request.seedBase = static_cast<std::uint64_t>(base->value_or(1));
    request.systems = std::move(*systems);
    request.folder = arguments.option("--out", "onset-study-" + request.preset);
    request.results = arguments.option("--results", {});
    request.storedOnly = arguments.has("--stored");
    return request;
}

std::string percent(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", 100 * value);
    return text;
}

std::string commandOf(const StudyRequest &request)
{
    return "onset-cli study --preset " + request.preset + " --seeds " + std::to_string(request.seeds) +
           " --seed-base " + std::to_string(request.seedBase) +
           (request.labels < 1 ? " --labels " + percent(request.labels) : std::string()) +
           (request.results.empty() ? std::string() : " --results " + request.results);
}

std::string shownPercent(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * value);
    return text;
}

void printOutcome(const StudyOutcome &outcome)
{
    for (const auto &warning : outcome.warnings)
        printLine("note: " + warning);
    for (const auto &gap : outcome.missing)
        printLine(gap.id + ", seed " + std::to_string(gap.seed) + ": not measured yet");
    for (const auto &cell : outcome.cells) {
        const auto fps = cell.measures.find("fps");
        printLine(
            cell.id + ", seed " + std::to_string(cell.seed) + ": mAP@0.5 " +
            shownPercent(cell.measures.at("map50")) + ", AR@100 " + shownPercent(cell.measures.at("ar100")) +
            (fps == cell.measures.end() ? std::string()
                                        : ", " + std::to_string(std::lround(fps->second)) + " frames/s"));
    }
    for (const auto &claim : outcome.claims)
        printLine(claim.claim.system + ": " + claim.claim.text + ": " + nameOf(claim.verdict));
}

ExitCode study(const Arguments &arguments, const Services &services)
{
    const auto request = requestOf(arguments);
    if (!request)
        return complain(request.error());
    const Interrupt interrupt;
    WorkLines lines;
    const auto outcome = runStudy(
        *request, studyServices(services),
        [&lines](const std::string &what, double share) { lines.show(what, share); }, interrupt.token());
    if (!outcome)
        return complainOfWork(outcome.error());
    return tellWork(arguments, studyReport(*outcome, commandOf(*request)), studyJson(*outcome),
                    [&] { printOutcome(*outcome); });
}

} // namespace

Command studyCommand()
{
    return {
        "study",
        "--preset tiny|small|standard [--seeds N] [--seed-base S] [--systems a,b] [--labels PERCENT]"
        " [--out FOLDER]"
        " [--results FOLDER] [--stored] [--report FILE] [--json]",
        "Trains and measures every system on synthetic videos, with the variants of the papers' claims; "
        "what is"
        " done already is not done again.",
        {{"--preset", "--seeds", "--seed-base", "--systems", "--labels", "--out", "--results", "--report"},
         {"--stored", "--json"},
         0,
         0},
        study};
}

} // namespace onset::cli
