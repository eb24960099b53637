// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/study.h"
#include "app/study/studytext.h"

#include <map>
#include <set>

namespace onset {

namespace {

using Json = nlohmann::ordered_json;

bool isSpeed(const std::string &measure)
{
    return measure == "fps";
}

/// Fractions are shown in percent; auc is in percent as it is.
double scaleOf(const std::string &measure)
{
    return isSpeed(measure) || measure == "auc" ? 1 : 100;
}

Json claimJson(const ClaimResult &result)
{
    return {{"system", result.claim.system},
            {"claim", result.claim.text},
            {"measure", result.claim.measure},
            {"better", result.claim.better},
            {"worse", result.claim.worse},
            {"factor", result.claim.factor},
            {"better_mean", finite(result.better.mean)},
            {"worse_mean", finite(result.worse.mean)},
            {"difference", finite(result.spread.mean)},
            {"deviation", finite(result.spread.deviation)},
            {"verdict", nameOf(result.verdict)}};
}

std::string row(const StudyOutcome &outcome, const StudyVariant &variant)
{
    const auto spread = [&](const char *measure) {
        return spreadOf(valuesOf(outcome, variant.id(), measure));
    };
    return "| `" + variant.id() + "` | " + spreadText(spread("map50"), 100, 1) + " | " +
           spreadText(spread("average_map"), 100, 1) + " | " + spreadText(spread("ar10"), 100, 1) + " | " +
           spreadText(spread("ar100"), 100, 1) + " | " + spreadText(spread("auc"), 1, 1) + " | " +
           spreadText(spread("fps"), 1, 0) + " | " + number(spread("parameters").mean, 0) + " |\n";
}

std::string table(const StudyOutcome &outcome, bool variants)
{
    std::string text =
        "| id | mAP@0.5 % | mAP 0.5–0.95 % | AR@10 % | AR@100 % | AUC % | frames/s | parameters |\n"
        "|---|---|---|---|---|---|---|---|\n";
    for (const auto &variant : outcome.plan.variants) {
        if (variant.name.empty() != variants)
            text += row(outcome, variant);
    }
    return text;
}

std::string claimRow(const ClaimResult &result)
{
    const double scale = scaleOf(result.claim.measure);
    const std::string factor = result.claim.factor == 1 ? "" : number(result.claim.factor, 0) + " × ";
    return "| `" + result.claim.system + "` | " + result.claim.text + " | " + result.claim.measure + " | " +
           spreadText(result.better, scale, 1) + " | " + factor + spreadText(result.worse, scale, 1) + " | " +
           spreadText(result.spread, scale, 1) + " | *" + nameOf(result.verdict) + "* |\n";
}

std::string perClassTable(const StudyOutcome &outcome)
{
    std::set<std::string> classes;
    std::vector<std::string> ids;
    for (const auto &variant : outcome.plan.variants) {
        if (variant.name.empty())
            ids.push_back(variant.id());
    }
    for (const auto &cell : outcome.cells) {
        for (const auto &[name, value] : cell.perClass)
            classes.insert(name);
    }
    std::string text = "| class |";
    std::string line = "|---|";
    for (const auto &id : ids) {
        text += " `" + id + "` |";
        line += "---|";
    }
    text += '\n' + line + '\n';
    for (const auto &name : classes) {
        text += "| " + name + " |";
        for (const auto &id : ids) {
            std::vector<double> values;
            for (const auto &cell : outcome.cells) {
                if (cell.id == id && cell.perClass.contains(name))
                    values.push_back(cell.perClass.at(name));
            }
            text += ' ' + number(spreadOf(values).mean * 100, 1) + " |";
        }
        text += '\n';
    }
    return text;
}

/// The first lines: what is not there yet.
std::string gapText(const StudyOutcome &outcome, const std::string &command)
{
    if (outcome.missing.empty())
        return {};
    std::map<std::uint64_t, std::size_t> missing;
    for (const auto &gap : outcome.missing)
        ++missing[gap.seed];
    const auto all = outcome.plan.variants.size();
    std::string text = "**Not whole yet.** ";
    for (const auto &[seed, count] : missing)
        text += "Of seed " + std::to_string(seed) + ' ' +
                (count == all
                     ? std::string("nothing is measured")
                     : std::to_string(all - count) + " of " + std::to_string(all) + " rows are measured") +
                ". ";
    return text + "What is missing is added by `" + command + "`.\n\n";
}

} // namespace

nlohmann::ordered_json studyJson(const StudyOutcome &outcome)
{
    Json systems = Json::array();
    for (const auto &variant : outcome.plan.variants) {
        if (!variant.name.empty())
            continue;
        Json entry{{"system", variant.id()}};
        for (const char *measure : {"map50", "average_map", "ar100", "fps", "parameters"})
            entry[measure] = finite(spreadOf(valuesOf(outcome, variant.id(), measure)).mean);
        systems.push_back(std::move(entry));
    }
    Json claims = Json::array();
    for (const auto &result : outcome.claims)
        claims.push_back(claimJson(result));
    return {{"preset", outcome.plan.preset},
            {"seeds", seedCount(outcome)},
            {"systems", systems},
            {"claims", claims}};
}

std::string studyReport(const StudyOutcome &outcome, const std::string &command)
{
    const auto seeds = seedCount(outcome);
    std::string text = "# What the systems reach on labelled videos\n\n" + gapText(outcome, command) +
                       "Written by `" + command +
                       "`. Everything is trained from scratch on the synthetic videos of preset `" +
                       outcome.plan.preset +
                       "` (docs/synthetic.md) and measured on its testing videos by "
                       "ActivityNet's protocols. Mean ± standard deviation over " +
                       std::to_string(seeds) + (seeds == 1 ? " seed" : " seeds") +
                       "; each seed makes its own videos. Frames/s count from opening the file to the last "
                       "detection.\n\n## Systems\n\n" +
                       table(outcome, false);
    if (!outcome.claims.empty()) {
        text +=
            "\n## Variants\n\n" + table(outcome, true) +
            "\n## Claims of the papers\n\nA claim *holds* or *does not hold* by a one-sided paired t-test at "
            "10 % over the seeds; otherwise it is *undecided*. Fractions in percent.\n\n"
            "| system | claim | measure | left | right | difference | verdict "
            "|\n|---|---|---|---|---|---|---|\n";
        for (const auto &result : outcome.claims)
            text += claimRow(result);
    }
    return text + "\n## Average precision of each class at tIoU 0.5, %\n\n" + perClassTable(outcome);
}

} // namespace onset
