// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisjson.h"
#include "app/cli/command.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"
#include "app/cli/thresholds.h"

#include "app/jobs/comparedruns.h"
#include "storage/evaluation/runcomparison.h"
#include "storage/evaluation/rundiff.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLeastScore = 0.3; // as in the window

constexpr std::array kKinds{RunChangeKind::Kept, RunChangeKind::Moved, RunChangeKind::Gained,
                            RunChangeKind::Lost};

const char *nameOf(RunChangeKind kind)
{
    switch (kind) {
    case RunChangeKind::Kept:
        return "kept";
    case RunChangeKind::Moved:
        return "moved";
    case RunChangeKind::Gained:
        return "gained";
    case RunChangeKind::Lost:
        return "lost";
    }
    return "";
}

const char *nameOf(Replacement verdict)
{
    switch (verdict) {
    case Replacement::Better:
        return "better";
    case Replacement::NotWorse:
        return "not-worse";
    case Replacement::Worse:
        return "worse";
    case Replacement::CannotTell:
        return "cannot-tell";
    }
    return "";
}

Error usage(std::string message)
{
    return {Error::Code::InvalidArgument, std::move(message), {}};
}

struct Request
{
    RunId before;
    RunId after;
    std::optional<Split> split;
    RunDiffOptions diff;
};

Result<RunId> runNamed(const std::string &word)
{
    RunId run;
    const auto *end = word.data() + word.size();
    const auto [stopped, failed] = std::from_chars(word.data(), end, run.value);
    if (failed != std::errc() || stopped != end || run.value < 1)
        return usage("'" + word + "' is not the number of a run");
    return run;
}

Result<double> scoreOf(const std::optional<std::string> &text)
{
    if (!text)
        return kLeastScore;
    double score = 0;
    const auto *end = text->data() + text->size();
    const auto [stopped, failed] = std::from_chars(text->data(), end, score);
    if (failed != std::errc() || stopped != end || !(score >= 0) || !std::isfinite(score))
        return usage("--from takes a score, 0 or more, not '" + *text + "'");
    return score;
}

Result<Request> requestOf(const Arguments &arguments)
{
    Request request;
    const auto before = runNamed(arguments.words[1]);
    const auto after = runNamed(arguments.words[2]);
    if (!before || !after)
        return before ? after.error() : before.error();
    request.before = *before;
    request.after = *after;
    const auto split = arguments.option("--split");
    // The name that people use for it, beside that of the files.
    request.split = split == "held-out" ? Split::HeldOut : split ? splitNamed(*split) : std::nullopt;
    if (split && !request.split)
        return usage("there is no split '" + *split +
                     "'; --split takes none, training, validation, testing or held-out");
    const auto tiou = parseThresholds(arguments.option("--tiou"));
    if (!tiou)
        return tiou.error();
    if (tiou->size() > 1)
        return usage("--tiou takes one threshold here");
    if (!tiou->empty())
        request.diff.tiou = tiou->front();
    const auto from = scoreOf(arguments.option("--from"));
    if (!from)
        return from.error();
    request.diff.beforeScore = request.diff.afterScore = *from;
    return request;
}

Json rangeJson(const Detection &detection)
{
    return {{"start_frame", detection.range.start.value},
            {"end_frame", detection.range.end.value},
            {"score", detection.score}};
}

Json changeJson(const RunChange &change, const ProjectContents &contents)
{
    const auto &shown = change.after ? *change.after : *change.before;
    const auto *video = videoOf(contents, shown.video);
    return {{"change", nameOf(change.kind)},
            {"video", video ? video->key : ""},
            {"class", className(contents, shown.actionClass)},
            {"before", change.before ? rangeJson(*change.before) : Json(nullptr)},
            {"after", change.after ? rangeJson(*change.after) : Json(nullptr)},
            {"tiou", change.tiou}};
}

Json precisionJson(const PrecisionChange &change)
{
    Json json{{"truths", change.truths},
              {"before", change.truths ? Json(change.before) : Json(nullptr)},
              {"after", change.truths ? Json(change.after) : Json(nullptr)},
              {"change", change.truths ? Json(change.change()) : Json(nullptr)}};
    json["interval"] =
        change.interval ? Json::array({change.interval->low, change.interval->high}) : Json(nullptr);
    return json;
}

Json edgesJson(const BoundaryErrors &errors)
{
    if (errors.count == 0)
        return nullptr;
    return {{"count", errors.count}, {"start_bias_ms", errors.start.bias}, {"end_bias_ms", errors.end.bias}};
}

Json comparisonJson(const RunComparison &comparison, const ProjectContents &contents, double tiou)
{
    Json classes = Json::array();
    for (const auto &each : comparison.classes) {
        Json json{{"class", className(contents, each.actionClass)}};
        json.update(precisionJson(each));
        classes.push_back(std::move(json));
    }
    return {{"tiou", tiou},
            {"videos", comparison.videos},
            {"mean", precisionJson(comparison.mean)},
            {"classes", std::move(classes)},
            {"edges", {{"before", edgesJson(comparison.before)}, {"after", edgesJson(comparison.after)}}},
            {"verdict", nameOf(judge(comparison))}};
}

std::string points(double fraction)
{
    char text[32];
    std::snprintf(text, sizeof text, "%+.1f", 100 * fraction);
    return text;
}

void print(const PrecisionChange &change, const std::string &name)
{
    char text[96];
    std::snprintf(text, sizeof text, "%.1f %% -> %.1f %%", 100 * change.before, 100 * change.after);
    std::string line = name + "\t" + text + "\t" + points(change.change());
    if (change.interval)
        line += " [" + points(change.interval->low) + ", " + points(change.interval->high) + "]";
    printLine(line);
}

void print(const BoundaryErrors &errors, const char *when)
{
    char text[128];
    std::snprintf(text, sizeof text, "edges %s\tstarts %+.0f ms, ends %+.0f ms (%zu segments)", when,
                  errors.start.bias, errors.end.bias, errors.count);
    if (errors.count > 0)
        printLine(text);
}

/// "120..180 (0.83)".
std::string placed(const Detection &detection)
{
    char text[96];
    std::snprintf(text, sizeof text, "%lld..%lld (%.2f)", static_cast<long long>(detection.range.start.value),
                  static_cast<long long>(detection.range.end.value), detection.score);
    return text;
}

void print(const std::vector<RunChange> &changes, const RunComparison &comparison,
           const ProjectContents &contents)
{
    for (const auto &change : changes) {
        if (change.kind == RunChangeKind::Kept)
            continue;
        const auto &shown = change.after ? *change.after : *change.before;
        const auto *video = videoOf(contents, shown.video);
        std::string line = std::string(nameOf(change.kind)) + "\t" + (video ? video->key : "") + "\t" +
                           className(contents, shown.actionClass);
        for (const auto *side : {&change.before, &change.after}) {
            line += '\t';
            if (*side)
                line += placed(**side);
        }
        printLine(line);
    }
    std::string counts;
    for (const auto kind : kKinds)
        counts += (counts.empty() ? "" : ", ") + std::string(nameOf(kind)) + ' ' +
                  std::to_string(std::ranges::count(changes, kind, &RunChange::kind));
    printLine(counts);
    if (comparison.mean.truths == 0)
        return printLine("no labels to measure against in these videos");
    for (const auto &each : comparison.classes)
        print(each, className(contents, each.actionClass));
    print(comparison.mean, "mean");
    print(comparison.before, "before");
    print(comparison.after, "after");
    printLine(std::string("the later run is: ") + nameOf(judge(comparison)));
}

ExitCode diff(const Arguments &arguments, const Services &)
{
    const auto request = requestOf(arguments);
    if (!request)
        return complain(request.error());
    const auto project = readProject(arguments.words[0]);
    if (!project)
        return complain(project.error());
    const auto &contents = project->contents;
    const auto videos =
        comparedVideos(*project->file, contents, request->before, request->after, request->split);
    if (!videos)
        return complainOfInput(videos.error());
    std::vector<Detection> before;
    std::vector<Detection> after;
    for (const auto &video : *videos) {
        before.insert(before.end(), video.before.begin(), video.before.end());
        after.insert(after.end(), video.after.begin(), video.after.end());
    }
    const auto changes = diffRuns(before, after, request->diff);
    ComparisonOptions options;
    options.tiou = {request->diff.tiou};
    options.matchTiou = request->diff.tiou;
    const auto comparison = compareRuns(*videos, options);
    if (!arguments.has("--json")) {
        print(changes, comparison, contents);
        return Done;
    }
    Json counts;
    for (const auto kind : kKinds)
        counts[nameOf(kind)] = std::ranges::count(changes, kind, &RunChange::kind);
    Json list = Json::array();
    for (const auto &change : changes)
        list.push_back(changeJson(change, contents));
    options.tiou = activityNetThresholds();
    printJson({{"before", request->before.value},
               {"after", request->after.value},
               {"counts", std::move(counts)},
               {"changes", std::move(list)},
               {"precision", comparisonJson(comparison, contents, request->diff.tiou)},
               {"average_precision", precisionJson(compareRuns(*videos, options).mean)}});
    return Done;
}

} // namespace

Command diffCommand()
{
    return {
        "diff",
        "PROJECT RUN RUN [--split none|training|validation|testing|held-out] [--tiou T] [--from SCORE] "
        "[--json]",
        "What the second run found otherwise than the first: gained, lost and moved segments, the change of "
        "average precision with its 95 % interval, the bias of edges before and after.",
        {{"--split", "--tiou", "--from"}, {"--json"}, 3, 3},
        diff};
}

} // namespace onset::cli
