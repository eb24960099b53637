// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/labelcurve.h"

#include "app/study/studytext.h"

#include <algorithm>
#include <cstdio>

namespace onset {

namespace {

using Json = nlohmann::ordered_json;

Spread spreadAt(const LabelPoint &point, const std::string &id, const char *measure)
{
    return spreadOf(valuesOf(point.outcome, id, measure));
}

/// The id with the largest mean; empty: nothing is measured.
std::string bestAt(const LabelPoint &point, const char *measure)
{
    std::string best;
    double value = 0;
    for (const auto &variant : point.outcome.plan.variants) {
        const auto spread = spreadAt(point, variant.id(), measure);
        if (spread.count == 0 || (!best.empty() && spread.mean <= value))
            continue;
        best = variant.id();
        value = spread.mean;
    }
    return best;
}

std::string table(const std::vector<LabelPoint> &points, const char *measure)
{
    std::string text = "| id |";
    std::string line = "|---|";
    for (const auto &point : points) {
        text += ' ' + percentText(point.labels) + " % |";
        line += "---|";
    }
    text += '\n' + line + '\n';
    for (const auto &variant : points.front().outcome.plan.variants) {
        text += "| `" + variant.id() + "` |";
        for (const auto &point : points)
            text += ' ' + spreadText(spreadAt(point, variant.id(), measure), 100, 1) + " |";
        text += '\n';
    }
    text += "| *best* |";
    for (const auto &point : points) {
        const auto best = bestAt(point, measure);
        text += best.empty() ? " – |" : " `" + best + "` |";
    }
    return text + '\n';
}

} // namespace

std::string percentText(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", 100 * share);
    return text;
}

Json labelCurveJson(const std::vector<LabelPoint> &points)
{
    Json labels = Json::array();
    for (const auto &point : points) {
        Json systems = Json::array();
        for (const auto &variant : point.outcome.plan.variants) {
            Json entry{{"system", variant.id()}};
            for (const char *measure : {"map50", "average_map", "ar100"})
                entry[measure] = finite(spreadAt(point, variant.id(), measure).mean);
            entry["seeds"] = spreadAt(point, variant.id(), "map50").count;
            systems.push_back(std::move(entry));
        }
        labels.push_back({{"percent", 100 * point.labels}, {"systems", std::move(systems)}});
    }
    return {{"preset", points.front().outcome.plan.preset}, {"labels", std::move(labels)}};
}

std::string labelCurveReport(const std::vector<LabelPoint> &points, const std::string &command)
{
    std::string text = "## What the systems learn from few labels\n\n";
    for (const auto &point : points) {
        if (!point.outcome.missing.empty())
            text += "**Not whole yet:** at " + percentText(point.labels) + " % " +
                    std::to_string(point.outcome.missing.size()) + " results are missing.\n\n";
    }
    text +=
        "Written by `" + command +
        "`. Of the training videos so many percent teach, drawn by the seed, the smaller shares among the "
        "larger; measured on all testing videos of preset `" +
        points.front().outcome.plan.preset +
        "`. Mean ± standard deviation over the seeds.\n\n### mAP at tIoU 0.5, %\n\n";
    return text + table(points, "map50") + "\n### mAP at tIoU 0.5–0.95, %\n\n" + table(points, "average_map");
}

} // namespace onset
