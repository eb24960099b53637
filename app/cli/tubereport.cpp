// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tubereport.h"

#include "app/cli/evalreport.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/timedsegment.h"

#include <algorithm>
#include <array>

namespace onset::cli {

namespace {

constexpr double kFrameThreshold = 0.5;

template <class Rule> struct RuleName
{
    const char *name;
    Rule rule;
};

/// --rule by its name; the names are told where it is missing or another.
template <class Rule, std::size_t count>
Result<Rule> ruleOf(const std::optional<std::string> &wanted, const std::array<RuleName<Rule>, count> &rules)
{
    std::string names;
    for (const auto &each : rules) {
        if (wanted == each.name)
            return each.rule;
        names += (names.empty() ? "" : "|") + std::string(each.name);
    }
    return Error{Error::Code::InvalidArgument,
                 "--rule takes " + names + (wanted ? ", not '" + *wanted + "'" : ""),
                 {}};
}

std::vector<double> thresholdsOr(const std::vector<double> &wanted, std::vector<double> otherwise)
{
    return wanted.empty() ? std::move(otherwise) : wanted;
}

} // namespace

EvalReport overlapReport(const OverlapScores &scores, const std::vector<NamedClass> &classes,
                         const char *threshold)
{
    PrecisionReport values{scores.thresholds, scores.meanAveragePrecision, scores.average, {}, threshold};
    for (const auto &each : scores.classes) {
        const auto named = std::ranges::find(classes, each.actionClass, &NamedClass::id);
        values.classes.push_back({named->name, each.averagePrecision});
    }
    auto report = reportOf(values);
    report.json["pooled"] = numbersOrNull(scores.pooled);
    report.lines.push_back("pooled             " + percentText(meanOf(scores.pooled)));
    return report;
}

std::string countOf(std::size_t some, std::size_t all, const std::string &file)
{
    return std::to_string(some) + " of " + std::to_string(all) + " predictions in " + file;
}

Result<TubeRule> tubeRule(const std::optional<std::string> &name)
{
    static constexpr std::array<RuleName<TubeRule>, 5> kRules{{{"act", TubeRule::Act},
                                                               {"act-nms", TubeRule::ActNms},
                                                               {"retinanet", TubeRule::RetinaNet},
                                                               {"multisports", TubeRule::MultiSports},
                                                               {"gurkirt", TubeRule::Gurkirt}}};
    return ruleOf(name, kRules);
}

Result<FrameRule> frameRule(const std::optional<std::string> &name)
{
    static constexpr std::array<RuleName<FrameRule>, 2> kRules{
        {{"act", FrameRule::Act}, {"multisports", FrameRule::MultiSports}}};
    return ruleOf(name, kRules);
}

EvalReport videoMapReport(const ComparedTubes &tubes, TubeRule rule, const std::vector<double> &thresholds,
                          const std::string &truth, const std::string &predictions)
{
    const auto scores = videoScores(tubes, rule, thresholdsOr(thresholds, activityNetThresholds()));
    auto report = overlapReport(scores, tubes.classes, "stIoU");
    if (scores.elsewhere > 0)
        report.notes.push_back(countOf(scores.elsewhere, tubes.predictions->size(), predictions) +
                               " are in videos that " + truth + " does not list; by this rule they " +
                               (rule == TubeRule::MultiSports ? "are wrong" : "do not count"));
    return report;
}

EvalReport frameMapReport(const ComparedTubes &tubes, FrameRule rule, const std::vector<double> &thresholds)
{
    return overlapReport(frameScores(tubes, rule, thresholdsOr(thresholds, {kFrameThreshold})), tubes.classes,
                         "IoU");
}

EvalReport personReport(const PersonTubes &tubes, const std::vector<NamedClass> &classes,
                        const PersonMeasure &measure, const std::vector<double> &thresholds)
{
    const bool whole = measure.metric == PersonMeasure::Metric::VideoMap;
    auto wanted = thresholdsOr(thresholds, whole ? activityNetThresholds() : std::vector{kFrameThreshold});
    return overlapReport(personScores(tubes, classes, measure, wanted), classes, whole ? "stIoU" : "IoU");
}

OverlapScores avaBoxScores(const std::vector<FrameBox> &truth, const std::vector<FrameBox> &predictions,
                           const std::vector<NamedClass> &classes, const std::vector<double> &thresholds)
{
    return evaluateFrameMap(truth, predictions, idsOf(classes), thresholdsOr(thresholds, {kFrameThreshold}),
                            FrameRule::Ava);
}

} // namespace onset::cli
