// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/evalreport.h"
#include "app/cli/interrupt.h"
#include "app/cli/names.h"
#include "app/cli/output.h"
#include "app/cli/projectvideos.h"
#include "app/cli/queuerecall.h"

#include "app/document/reasontext.h"
#include "app/jobs/queuecollection.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kShown = 20;
constexpr std::int64_t kMostShown = 1'000'000;

struct Request
{
    QueueRequest queue;
    std::size_t count = kShown;
};

Result<Request> requestOf(const Arguments &arguments)
{
    Request request;
    const auto run = arguments.number("--run");
    const auto compare = arguments.number("--compare");
    const auto seed = arguments.number("--seed");
    const auto count = arguments.number("--count");
    for (const auto *number : {&run, &compare, &seed, &count}) {
        if (!*number)
            return number->error();
    }
    if (count->value_or(kShown) < 0 || count->value_or(kShown) > kMostShown || seed->value_or(1) < 0)
        return Error{Error::Code::InvalidArgument, "--count is from 0 to 1000000, --seed 0 or more", {}};
    request.queue.run = RunId{run->value_or(0)};
    request.queue.compare = RunId{compare->value_or(0)};
    request.queue.settings.seed = static_cast<std::uint64_t>(seed->value_or(1));
    request.count = static_cast<std::size_t>(count->value_or(kShown));
    return request;
}

const char *nameOf(Candidate::Kind kind)
{
    switch (kind) {
    case Candidate::Kind::Sample:
        return "sample";
    case Candidate::Kind::Novel:
        return "novel";
    case Candidate::Kind::Proposal:
        break;
    }
    return "proposal";
}

Json entryJson(const RankedCandidate &entry, const ProjectContents &contents)
{
    const auto &candidate = entry.candidate;
    const Video *video = videoOf(contents, candidate.video);
    const bool isProposal = candidate.kind == Candidate::Kind::Proposal;
    Json json{
        {"kind", nameOf(candidate.kind)},
        {"video", video ? video->key : std::string()},
        {"class",
         candidate.actionClass.valid() ? Json(className(contents, candidate.actionClass)) : Json(nullptr)},
        {"start_frame", candidate.range.start.value},
        {"end_frame", candidate.range.end.value},
        {"start", video ? numberOrNull(video->frames->secondsOf(candidate.range.start)) : Json(nullptr)},
        {"end", video ? numberOrNull(video->frames->secondsOf(candidate.range.end)) : Json(nullptr)}};
    if (!isProposal)
        return json;
    json["score"] = candidate.score;
    json["likelihood"] = candidate.likelihood;
    json["gain"] = entry.gain;
    json["reasons"] = {{"class_uncertainty", numberOrNull(entry.reasons.classUncertainty)},
                       {"edge_uncertainty", numberOrNull(entry.reasons.edgeUncertainty)},
                       {"disagreement", numberOrNull(entry.reasons.disagreement)},
                       {"novelty", numberOrNull(entry.reasons.novelty)}};
    return json;
}

std::string lineOf(const RankedCandidate &entry, const ProjectContents &contents)
{
    const auto &candidate = entry.candidate;
    const Video *video = videoOf(contents, candidate.video);
    char times[96];
    std::snprintf(times, sizeof times, "  %9.2f s  %9.2f s  ",
                  video ? video->frames->secondsOf(candidate.range.start) : 0.0,
                  video ? video->frames->secondsOf(candidate.range.end) : 0.0);
    std::string line = (video ? video->key : std::string("?")) + times;
    if (candidate.kind == Candidate::Kind::Sample) {
        line += "a random stretch: label all that happens; it ";
    } else if (candidate.kind == Candidate::Kind::Novel) {
        line += candidate.actionClass.valid()
                    ? "a stretch like " + className(contents, candidate.actionClass) +
                          ": label all that happens; "
                    : "a new stretch: label all that happens; it is ";
    } else {
        char scores[96];
        std::snprintf(scores, sizeof scores, "  score %.2f  gain %.2f  ", candidate.score, entry.gain);
        line += className(contents, candidate.actionClass) + scores;
    }
    return line + whyText(entry).toStdString();
}

void report(const QueueAnswer &answer, const ProjectContents &contents, std::size_t count, bool asJson)
{
    count = std::min(count, answer.entries.size());
    if (!asJson) {
        for (const auto &notice : answer.notices)
            printLine("note: " + notice);
        printLine("run " + std::to_string(answer.run.value) + ": " + std::to_string(answer.entries.size()) +
                  " to look at");
        for (std::size_t i = 0; i < count; ++i)
            printLine(lineOf(answer.entries[i], contents));
        return;
    }
    Json entries = Json::array();
    for (std::size_t i = 0; i < count; ++i)
        entries.push_back(entryJson(answer.entries[i], contents));
    printJson({{"run", answer.run.value},
               {"compare", answer.compare.valid() ? Json(answer.compare.value) : Json(nullptr)},
               {"count", answer.entries.size()},
               {"entries", std::move(entries)},
               {"notices", answer.notices}});
}

ExitCode queue(const Arguments &arguments, const Services &services)
{
    auto request = requestOf(arguments);
    if (!request)
        return complain(request.error());
    request->queue.features = services.placeFeature;
    const auto file = openToRead(arguments.words[0]);
    if (!file)
        return complainOfInput(file.error());
    const auto contents = (*file)->load();
    if (!contents)
        return complainOfInput(contents.error());
    if (arguments.has("--recall"))
        return reportRecall(**file, *contents, request->queue.run, arguments.has("--json"));
    const Interrupt interrupt;
    auto answer = collectQueue(**file, *contents, request->queue, interrupt.token());
    if (!answer)
        return complainOfInput(answer.error());
    if (!answer->tellsNovelty)
        answer->notices.push_back("no features of these videos are kept, so what looks new is not known; "
                                  "'onset-cli features' or a training makes them");
    report(*answer, *contents, request->count, arguments.has("--json"));
    return Done;
}

} // namespace

Command queueCommand()
{
    return {
        "queue",
        "PROJECT [--run N] [--compare M] [--count 20] [--seed 1] [--recall] [--json]",
        "Lists what to look at next of a run: what it is unsure of, what another run sees otherwise, and "
        "random stretches. Held-out videos are left out. --recall: what the labelled stretches tell of the "
        "run, instead of the list.",
        {{"--run", "--compare", "--count", "--seed"}, {"--recall", "--json"}, 1, 1},
        queue};
}

} // namespace onset::cli
