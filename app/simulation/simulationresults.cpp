// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/simulation.h"
#include "app/study/studyresults.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace onset {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kNear = 0.9; // of full labelling's mAP

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json toJson(const SimulationPoint &point)
{
    return {{"round", point.round},
            {"actions", number(point.actions)},
            {"seconds", number(point.seconds)},
            {"segments", number(point.segments)},
            {"map50", number(point.map50)},
            {"average_map", number(point.averageMap)}};
}

/// A seed's own, which tells what a round was made of as well.
Json toDetailedJson(const SimulationPoint &point)
{
    auto json = toJson(point);
    const auto &decisions = point.decisions;
    json["decisions"] = {{"accepted", decisions.accepted},
                         {"corrected", decisions.corrected},
                         {"rejected", decisions.rejected},
                         {"classes_changed", decisions.classes},
                         {"edges_moved", decisions.edges}};
    json["classes"] = Json::array();
    for (const auto &one : point.classes)
        json["classes"].push_back({{"name", one.name}, {"labels", one.labels}, {"map50", number(one.map50)}});
    return json;
}

Json toJson(const std::vector<SimulationPoint> &curve)
{
    Json list = Json::array();
    for (const auto &point : curve)
        list.push_back(toJson(point));
    return list;
}

SimulationPoint meanOf(const std::vector<SimulationPoint> &points)
{
    SimulationPoint mean;
    const auto count = static_cast<double>(points.size());
    for (const auto &point : points) {
        mean.round = point.round;
        mean.actions += point.actions / count;
        mean.seconds += point.seconds / count;
        mean.segments += point.segments / count;
        mean.map50 += point.map50 / count;
        mean.averageMap += point.averageMap / count;
    }
    return mean;
}

SimulationPoint meanFull(const SimulationOutcome &outcome)
{
    std::vector<SimulationPoint> points;
    for (const auto &seed : outcome.seeds)
        points.push_back(seed.full);
    return meanOf(points);
}

/// Of each seed, the actions to 90 % of its own full labelling.
std::vector<double> actionsToNear(const SimulationOutcome &outcome, Strategy strategy)
{
    std::vector<double> actions;
    for (const auto &seed : outcome.seeds) {
        const auto curve = seed.curves.find(strategy);
        actions.push_back(curve == seed.curves.end()
                              ? std::numeric_limits<double>::quiet_NaN()
                              : actionsToReach(curve->second, kNear * seed.full.map50));
    }
    return actions;
}

/// NaN unless every seed gets there.
double meanActionsToNear(const SimulationOutcome &outcome, Strategy strategy)
{
    double sum = 0;
    const auto actions = actionsToNear(outcome, strategy);
    for (const double one : actions)
        sum += one / static_cast<double>(actions.size());
    return actions.empty() ? std::numeric_limits<double>::quiet_NaN() : sum;
}

/// Of full labelling's mAP; the mean over the seeds.
double meanArea(const SimulationOutcome &outcome, Strategy strategy)
{
    double sum = 0;
    for (const auto &seed : outcome.seeds) {
        const auto curve = seed.curves.find(strategy);
        if (curve != seed.curves.end())
            sum += areaUnder(curve->second, outcome.request.untilShare * seed.full.actions) /
                   seed.full.map50 / static_cast<double>(outcome.seeds.size());
    }
    return sum;
}

std::string text(const char *format, double value)
{
    if (!std::isfinite(value))
        return "–";
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

std::string rowOf(const std::string &name, const SimulationPoint &point, double fullActions)
{
    return "| " + name + " | " + std::to_string(point.round) + " | " + text("%.0f", point.actions) + " | " +
           text("%.0f", 100 * point.actions / fullActions) + " | " + text("%.0f", point.seconds / 60) +
           " | " + text("%.0f", point.segments) + " | " + text("%.1f", 100 * point.map50) + " | " +
           text("%.1f", 100 * point.averageMap) + " |\n";
}

} // namespace

double actionsToReach(const std::vector<SimulationPoint> &curve, double map50)
{
    for (const auto &point : curve) {
        if (point.map50 >= map50)
            return point.actions;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

double areaUnder(const std::vector<SimulationPoint> &curve, double actions)
{
    double area = 0;
    for (std::size_t i = 0; i < curve.size() && curve[i].actions < actions; ++i) {
        const auto &from = curve[i];
        const auto to = i + 1 < curve.size() ? curve[i + 1] : SimulationPoint{0, actions, 0, 0, from.map50};
        const double length = std::min(to.actions, actions) - from.actions;
        const double slope =
            to.actions > from.actions ? (to.map50 - from.map50) / (to.actions - from.actions) : 0;
        area += length * (from.map50 + slope * length / 2);
    }
    return area / actions;
}

std::vector<SimulationPoint> meanCurve(const SimulationOutcome &outcome, Strategy strategy)
{
    std::vector<const std::vector<SimulationPoint> *> curves;
    for (const auto &seed : outcome.seeds) {
        if (const auto curve = seed.curves.find(strategy); curve != seed.curves.end())
            curves.push_back(&curve->second);
    }
    std::vector<SimulationPoint> mean;
    for (std::size_t round = 0; !curves.empty(); ++round) {
        std::vector<SimulationPoint> points;
        for (const auto *curve : curves) {
            if (round >= curve->size())
                return mean;
            points.push_back((*curve)[round]);
        }
        mean.push_back(meanOf(points));
    }
    return mean;
}

Json simulationJson(const SimulationOutcome &outcome)
{
    Json seeds = Json::array();
    for (const auto &seed : outcome.seeds) {
        Json one{{"seed", seed.seed}, {"full", toDetailedJson(seed.full)}};
        for (const auto &[strategy, curve] : seed.curves) {
            one[nameOf(strategy)] = Json::array();
            for (const auto &point : curve)
                one[nameOf(strategy)].push_back(toDetailedJson(point));
        }
        seeds.push_back(std::move(one));
    }
    Json strategies = Json::object();
    for (const auto strategy : outcome.request.strategies)
        strategies[nameOf(strategy)] = {
            {"rounds", toJson(meanCurve(outcome, strategy))},
            {"area", number(meanArea(outcome, strategy))},
            {"actions_at_90_percent", number(meanActionsToNear(outcome, strategy))}};
    const auto full = meanFull(outcome);
    return {{"preset", outcome.request.preset},
            {"system", outcome.request.system},
            {"begins_with", outcome.request.firstModel.empty() ? "videos" : "proposals"},
            {"rounds", toJson(meanCurve(outcome, Strategy::Ranked))},
            {"strategies", std::move(strategies)},
            {"map_full", number(full.map50)},
            {"actions_full", number(full.actions)},
            {"actions_at_90_percent", number(meanActionsToNear(outcome, Strategy::Ranked))},
            {"seeds", std::move(seeds)}};
}

std::string simulationReport(const SimulationOutcome &outcome, const std::string &command)
{
    const auto full = meanFull(outcome);
    std::string report = "## Labelling with the loop, preset `" + outcome.request.preset +
                         "`\n\nWritten by `" + command + "`. A scripted annotator; system `" +
                         outcome.request.system + "`; means over " + std::to_string(outcome.seeds.size()) +
                         (outcome.seeds.size() == 1 ? " seed" : " seeds") +
                         ". Labelling everything from scratch takes " + text("%.0f", full.actions) +
                         " actions (" + text("%.0f", full.seconds / 60) + " min) and gives " +
                         text("%.1f", 100 * full.map50) + " % mAP@0.5. 90 % of that is reached after\n\n";
    for (const auto strategy : outcome.request.strategies) {
        const double mean = meanActionsToNear(outcome, strategy);
        report += std::string("- ") + nameOf(strategy) + ": " +
                  (std::isfinite(mean) ? text("%.0f", mean) + " actions (" +
                                             text("%.0f", 100 * mean / full.actions) + " % of all)"
                                       : std::string("not by every seed within what was played")) +
                  "; seed by seed ";
        std::string list;
        for (const double one : actionsToNear(outcome, strategy))
            list += (list.empty() ? "" : ", ") + text("%.0f", one);
        report += list + "; mean over the first " + text("%.0f", 100 * outcome.request.untilShare) +
                  " % of the actions: " + text("%.0f", 100 * meanArea(outcome, strategy)) +
                  " % of full labelling's mAP\n";
    }
    report +=
        "\n| strategy | round | actions | of all % | minutes | segments | mAP@0.5 % | mAP 0.5–0.95 % |\n"
        "|---|---|---|---|---|---|---|---|\n";
    for (const auto strategy : outcome.request.strategies) {
        for (const auto &point : meanCurve(outcome, strategy))
            report += rowOf(nameOf(strategy), point, full.actions);
    }
    return report + rowOf("everything", full, full.actions);
}

} // namespace onset
