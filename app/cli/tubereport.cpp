// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tubereport.h"

#include "app/cli/evalreport.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/timedsegment.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace onset::cli {

namespace {

constexpr double kFrameThreshold = 0.5;

/// Classes of MultiSports that its evaluation leaves out.
constexpr std::array kNotEvaluated{"aerobic kick jump",    "aerobic off axis jump", "aerobic butterfly jump",
                                   "aerobic balance turn", "basketball save",       "basketball jump ball"};

void leaveOut(std::vector<NamedClass> &classes)
{
    std::erase_if(classes, [](const NamedClass &each) {
        return std::ranges::find(kNotEvaluated, each.name) != kNotEvaluated.end();
    });
}

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

/// Numbers the pictures that tubes lie on.
class TubePictures
{
public:
    using Chosen = std::function<bool(VideoId, FrameIndex)>;
    explicit TubePictures(Chosen chosen = {})
        : m_chosen(std::move(chosen))
    {}

    /// Each box of each tube by itself, on chosen pictures.
    std::vector<FrameBox> framesOf(const std::vector<Tube> &tubes)
    {
        std::vector<FrameBox> frames;
        for (const auto &tube : tubes) {
            auto &ofVideo = m_numbers[tube.video];
            for (std::size_t i = 0; i < tube.boxes.size(); ++i) {
                const auto frame = tube.start + static_cast<std::int64_t>(i);
                if (m_chosen && !m_chosen(tube.video, frame))
                    continue;
                const auto [place, isNew] = ofVideo.try_emplace(frame.value, m_next);
                m_next += isNew ? 1 : 0;
                frames.push_back({place->second, tube.actionClass, tube.boxes[i], tube.score});
            }
        }
        return frames;
    }

private:
    Chosen m_chosen;
    std::unordered_map<VideoId, std::unordered_map<std::int64_t, std::int64_t>> m_numbers;
    std::int64_t m_next = 0;
};

/// The best of each picture, in their order.
std::vector<FrameBox> bestOf(std::vector<FrameBox> boxes)
{
    std::ranges::stable_sort(boxes, std::greater<>(), &FrameBox::score);
    std::unordered_map<std::int64_t, std::size_t> taken;
    std::erase_if(boxes, [&](const FrameBox &box) { return ++taken[box.picture] > kAvaMostBoxes; });
    return boxes;
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
    for (std::size_t i = 0; i < classes.size(); ++i)
        values.classes.push_back({classes[i].name, scores.classes[i].averagePrecision});
    auto report = reportOf(values);
    report.json["pooled"] = numbersOrNull(scores.pooled);
    report.lines.push_back("pooled             " + percentText(meanOf(scores.pooled)));
    return report;
}

std::vector<ClassId> idsOf(const std::vector<NamedClass> &classes)
{
    std::vector<ClassId> ids;
    for (const auto &each : classes)
        ids.push_back(each.id);
    return ids;
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

EvalReport videoMapReport(ComparedTubes tubes, TubeRule rule, const std::vector<double> &thresholds,
                          const std::string &truth, const std::string &predictions)
{
    const bool multiSports = rule == TubeRule::MultiSports;
    if (multiSports)
        leaveOut(tubes.classes);
    const auto scores = evaluateVideoMap(*tubes.truth, *tubes.predictions, idsOf(tubes.classes), tubes.videos,
                                         {rule, thresholdsOr(thresholds, activityNetThresholds()), {}});
    auto report = overlapReport(scores, tubes.classes, "stIoU");
    if (scores.elsewhere > 0)
        report.notes.push_back(countOf(scores.elsewhere, tubes.predictions->size(), predictions) +
                               " are in videos that " + truth + " does not list; by this rule they " +
                               (multiSports ? "are wrong" : "do not count"));
    return report;
}

EvalReport frameMapReport(ComparedTubes tubes, FrameRule rule, const std::vector<double> &thresholds)
{
    if (rule == FrameRule::MultiSports)
        leaveOut(tubes.classes);
    TubePictures pictures;
    const auto truth = pictures.framesOf(*tubes.truth);
    const auto predictions = pictures.framesOf(*tubes.predictions);
    const auto scores = evaluateFrameMap(truth, predictions, idsOf(tubes.classes),
                                         thresholdsOr(thresholds, {kFrameThreshold}), rule);
    return overlapReport(scores, tubes.classes, "IoU");
}

OverlapScores avaScores(const std::vector<FrameBox> &truth, const std::vector<FrameBox> &predictions,
                        const std::vector<NamedClass> &classes, const std::vector<double> &thresholds)
{
    return evaluateFrameMap(truth, predictions, idsOf(classes), thresholdsOr(thresholds, {kFrameThreshold}),
                            FrameRule::Ava);
}

EvalReport avaReport(const ComparedTubes &tubes, const std::vector<double> &thresholds,
                     const std::function<bool(VideoId, FrameIndex)> &isPicture)
{
    TubePictures pictures(isPicture);
    const auto truth = pictures.framesOf(*tubes.truth);
    const auto predictions = bestOf(pictures.framesOf(*tubes.predictions));
    return overlapReport(avaScores(truth, predictions, tubes.classes, thresholds), tubes.classes, "IoU");
}

} // namespace onset::cli
