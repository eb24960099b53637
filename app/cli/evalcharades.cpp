// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evalreport.h"

#include "storage/evaluation/charades.h"
#include "storage/formats/charades.h"
#include "storage/formats/inputfile.h"

#include <cmath>
#include <cstdio>

namespace onset::cli {

namespace {

constexpr std::size_t kClasses = 157; // Charades'

/// Names of the list, or c000 … c156.
Result<std::vector<std::string>> classNames(const EvalRequest &request)
{
    if (const auto path = request.option("--classes")) {
        auto in = openInputFile(*path);
        if (!in)
            return in.error();
        return readCharadesClasses(*in, *path);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kClasses; ++i) {
        char name[16];
        std::snprintf(name, sizeof name, "c%03zu", i);
        names.emplace_back(name);
    }
    return names;
}

std::vector<CharadesVideo> videosOf(const CharadesTruth &truth)
{
    std::vector<CharadesVideo> videos;
    for (const auto &each : truth.videos) {
        videos.push_back({each.length, {}});
        for (const auto &action : each.actions)
            videos.back().actions.push_back({action.actionClass, action.start, action.end});
    }
    return videos;
}

std::vector<std::string> notesOf(const CharadesSubmission &submission, const CharadesScores &scores,
                                 const EvalRequest &request)
{
    std::vector<std::string> notes;
    if (submission.fromZero)
        notes.push_back("frames in " + request.predictions + " count from 0; they are taken as 1 … 25");
    if (submission.missing > 0)
        notes.push_back(std::to_string(submission.missing) + " frames of the videos in " + request.truth +
                        " are not in " + request.predictions + " and rank last");
    if (submission.elsewhere > 0)
        notes.push_back(std::to_string(submission.elsewhere) + " lines of " + request.predictions +
                        " are of other videos or frames and take no part");
    if (std::isnan(scores.mean))
        notes.push_back("some classes are at no frame of the truth, so that the mean is not defined");
    return notes;
}

Result<EvalReport> evaluate(const EvalRequest &request)
{
    const auto names = classNames(request);
    if (!names)
        return names.error();
    auto truthFile = openInputFile(request.truth);
    if (!truthFile)
        return truthFile.error();
    const auto truth = readCharadesTruth(*truthFile, request.truth, names->size());
    if (!truth)
        return truth.error();
    auto predictions = openInputFile(request.predictions);
    if (!predictions)
        return predictions.error();
    const auto submission = readCharadesSubmission(*predictions, request.predictions, *truth, names->size());
    if (!submission)
        return submission.error();
    const auto scores = evaluateCharades(videosOf(*truth), submission->scores, names->size());
    EvalReport report;
    report.notes = notesOf(*submission, scores, request);
    report.lines = {"frame mAP            " + percentText(scores.mean),
                    "  weighted by frames " + percentText(scores.weightedMean)};
    nlohmann::ordered_json perClass = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < names->size(); ++c) {
        perClass[(*names)[c]] = numbersOrNull({scores.averagePrecision[c]});
        report.lines.push_back("  " + percentText(scores.averagePrecision[c]) + "  " + (*names)[c]);
    }
    report.json = {{"map", numbersOrNull({scores.mean})},
                   {"average_map", numberOrNull(scores.mean)},
                   {"weighted_map", numberOrNull(scores.weightedMean)},
                   {"per_class", std::move(perClass)}};
    return report;
}

} // namespace

std::vector<EvalProtocol> charadesProtocols()
{
    return {{"charades", evaluate, {"--classes"}, {}}};
}

} // namespace onset::cli
