// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/studyprogram.h"
#include "app/cli/worklines.h"

#include "app/study/labelcurve.h"
#include "app/study/study.h"
#include "storage/formats/inputfile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

namespace onset::cli {

namespace {

Error wrong(const std::string &text)
{
    return {Error::Code::InvalidArgument, text, {}};
}

/// The comma-separated names of an option, all of them known.
Result<std::vector<std::string>> namesOf(const std::string &list, const std::vector<std::string> &known,
                                         const std::string &what)
{
    std::vector<std::string> names;
    std::istringstream text(list);
    for (std::string id; std::getline(text, id, ',');) {
        if (std::find(known.begin(), known.end(), id) == known.end()) {
            std::string all;
            for (const auto &name : known)
                all += (all.empty() ? "" : ", ") + name;
            return wrong("there is no " + what + " '" + id + "' to study; there are " + all);
        }
        names.push_back(id);
    }
    return names;
}

/// Shares, 0 … 1, of a list of percentages.
Result<std::vector<double>> labelsOf(const Arguments &arguments)
{
    std::vector<double> shares;
    std::istringstream list(arguments.option("--labels", "100"));
    for (std::string text; std::getline(list, text, ',');) {
        char *end = nullptr;
        const double share = std::strtod(text.c_str(), &end) / 100;
        if (end == text.c_str() || *end != '\0' || !(share > 0 && share <= 1))
            return wrong("--labels takes percentages above 0 and up to 100");
        shares.push_back(share);
    }
    if (shares.empty())
        return wrong("--labels takes percentages above 0 and up to 100");
    return shares;
}

Result<StudyRequest> requestOf(const Arguments &arguments)
{
    StudyRequest request;
    request.preset = arguments.option("--preset", {});
    if (request.preset != "tiny" && request.preset != "small" && request.preset != "standard")
        return wrong("--preset is tiny, small or standard");
    const auto seeds = arguments.number("--seeds");
    const auto base = arguments.number("--seed-base");
    auto systems = namesOf(arguments.option("--systems", {}), studySystems(), "system");
    if (!seeds)
        return seeds.error();
    if (!base)
        return base.error();
    if (!systems)
        return systems.error();
    if (const auto list = arguments.option("--variants")) {
        auto variants = namesOf(*list == "none" ? std::string() : *list, studyVariants(), "variant");
        if (!variants)
            return variants.error();
        request.variants = std::move(*variants);
    }
    request.backbones = arguments.option("--backbones", {});
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

std::string commandOf(const Arguments &arguments, const StudyRequest &request,
                      const std::vector<double> &labels)
{
    std::string text = "onset-cli study --preset " + request.preset + " --seeds " +
                       std::to_string(request.seeds) + " --seed-base " + std::to_string(request.seedBase);
    if (labels.size() > 1 || labels.front() < 1) {
        text += " --labels ";
        for (const double share : labels)
            text += (share == labels.front() ? "" : ",") + percentText(share);
    }
    for (const char *option : {"--systems", "--variants", "--backbones", "--results"}) {
        if (const auto value = arguments.option(option))
            text += std::string(" ") + option + ' ' + *value;
    }
    return text;
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

/// The files that --append names, one after the other: sections that other commands wrote.
Result<std::string> appended(const Arguments &arguments)
{
    std::string text;
    std::istringstream list(arguments.option("--append", {}));
    for (std::string path; std::getline(list, path, ',');) {
        auto in = openInputFile(path);
        if (!in)
            return in.error();
        text += '\n';
        text.append(std::istreambuf_iterator<char>(*in), {});
    }
    return text;
}

void printCurve(const std::vector<LabelPoint> &points)
{
    for (const auto &point : points) {
        printLine(percentText(point.labels) + " % of the labels");
        printOutcome(point.outcome);
    }
}

ExitCode study(const Arguments &arguments, const Services &services)
{
    auto request = requestOf(arguments);
    if (!request)
        return complain(request.error());
    const auto labels = labelsOf(arguments);
    if (!labels)
        return complain(labels.error());
    const auto more = appended(arguments);
    if (!more)
        return complain(more.error());
    const Interrupt interrupt;
    WorkLines lines;
    std::vector<LabelPoint> points;
    for (const double share : *labels) {
        request->labels = share;
        auto outcome = runStudy(
            *request, studyServices(services),
            [&](const std::string &what, double done) {
                lines.show(labels->size() > 1 ? percentText(share) + " %, " + what : what, done);
            },
            interrupt.token());
        if (!outcome)
            return complainOfWork(outcome.error());
        points.push_back({share, *std::move(outcome)});
    }
    const auto command = commandOf(arguments, *request, *labels);
    if (points.size() > 1)
        return tellWork(arguments, labelCurveReport(points, command) + *more, labelCurveJson(points),
                        [&] { printCurve(points); });
    const auto &outcome = points.front().outcome;
    return tellWork(arguments, studyReport(outcome, command) + *more, studyJson(outcome),
                    [&] { printOutcome(outcome); });
}

} // namespace

Command studyCommand()
{
    return {
        "study",
        "--preset tiny|small|standard [--seeds N] [--seed-base S] [--systems a,b] [--variants a/x,b/y|none]"
        " [--labels PERCENT,…] [--backbones FOLDER] [--out FOLDER] [--results FOLDER] [--stored] "
        "[--report FILE] [--append FILE,…] [--json]",
        "Trains and measures every system on synthetic videos, with the variants of the papers' claims; "
        "what is done already is not done again.",
        {{"--preset", "--seeds", "--seed-base", "--systems", "--variants", "--labels", "--backbones", "--out",
          "--results", "--report", "--append"},
         {"--stored", "--json"},
         0,
         0},
        study};
}

} // namespace onset::cli
