// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evalreport.h"
#include "app/cli/evaltubes.h"

#include "storage/evaluation/averageprecision.h"
#include "storage/evaluation/framemap.h"
#include "storage/evaluation/timedsegment.h"
#include "storage/evaluation/videomap.h"
#include "storage/formats/avacsv.h"
#include "storage/formats/labelmap.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace onset::cli {

namespace {

constexpr std::size_t kAvaMostBoxes = 50; // on a picture, the evaluator's own
constexpr double kFrameThreshold = 0.5;

/// Classes of MultiSports that its evaluation leaves out.
constexpr std::array kNotEvaluated{"aerobic kick jump",    "aerobic off axis jump", "aerobic butterfly jump",
                                   "aerobic balance turn", "basketball save",       "basketball jump ball"};

Error usage(std::string message)
{
    return {Error::Code::InvalidArgument, std::move(message), {}};
}

struct NamedClass
{
    ClassId id;
    std::string name;
};

EvalReport reportOfScores(const OverlapScores &scores, const std::vector<NamedClass> &classes,
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

Result<std::vector<LabelMapItem>> labelsOf(const EvalRequest &request)
{
    const auto path = request.option("--labels");
    return path ? readFile(*path, readLabelMap) : avaClasses();
}

/// Boxes of a table that are not excluded, pictures numbered as they come up.
class AvaFrames
{
public:
    explicit AvaFrames(std::set<AvaPicture> excluded)
        : m_excluded(std::move(excluded))
    {}

    std::vector<FrameBox> framesOf(const AvaTable &table)
    {
        std::vector<FrameBox> frames;
        for (const auto &picture : table.pictures) {
            if (m_excluded.contains(picture.name))
                continue;
            const auto number = static_cast<std::int64_t>(m_numbers.size());
            const auto id = m_numbers.try_emplace(picture.name, number).first->second;
            for (const auto &box : picture.boxes)
                frames.push_back({id, ClassId{box.actionClass}, box.box, box.score});
        }
        return frames;
    }

private:
    std::set<AvaPicture> m_excluded;
    std::unordered_map<AvaPicture, std::int64_t> m_numbers;
};

Result<EvalReport> evaluateAva(const EvalRequest &request)
{
    const auto labels = labelsOf(request);
    if (!labels)
        return labels.error();
    AvaReading reading;
    std::vector<NamedClass> classes;
    for (const auto &label : *labels) {
        reading.classes.insert(label.id);
        classes.push_back({ClassId{label.id}, label.name.empty() ? std::to_string(label.id) : label.name});
    }
    const auto read = [&reading](std::istream &in, const std::string &file) {
        return readAvaTable(in, file, reading);
    };
    const auto exclude = request.option("--exclude");
    const auto excluded = exclude ? readFile(*exclude, readAvaExclusions) : Result(std::set<AvaPicture>());
    if (!excluded)
        return excluded.error();
    AvaFrames frames(*excluded);
    reading.truth = true;
    const auto truthTable = readFile(request.truth, read);
    if (!truthTable)
        return truthTable.error();
    const auto truth = frames.framesOf(*truthTable);
    reading.truth = false;
    reading.mostBoxes = kAvaMostBoxes;
    const auto table = readFile(request.predictions, read);
    if (!table)
        return table.error();
    const auto predictions = frames.framesOf(*table);
    const auto thresholds = request.tiou.empty() ? std::vector{kFrameThreshold} : request.tiou;
    const auto scores = evaluateFrameMap(truth, predictions, idsOf(classes), thresholds, FrameRule::Ava);
    auto report = reportOfScores(scores, classes, "IoU");
    if (truth.empty())
        report.notes.push_back(request.truth + " has no box of these classes, so nothing is defined");
    else if (scores.elsewhere > 0)
        report.notes.push_back(countOf(scores.elsewhere, predictions.size(), request.predictions) +
                               " are on pictures without truth");
    return report;
}

/// The classes that a rule evaluates.
std::vector<NamedClass> classesOf(const TubeTruth &truth, bool multiSports)
{
    std::vector<NamedClass> classes;
    for (std::size_t i = 0; i < truth.labels.size(); ++i) {
        const auto &name = truth.labels[i];
        if (!multiSports ||
            std::find(kNotEvaluated.begin(), kNotEvaluated.end(), name) == kNotEvaluated.end())
            classes.push_back({ClassId{static_cast<std::int64_t>(i) + 1}, name});
    }
    return classes;
}

std::vector<double> thresholdsOf(const EvalRequest &request)
{
    return request.tiou.empty() ? activityNetThresholds() : request.tiou;
}

template <class Rule> struct RuleName
{
    const char *name;
    Rule rule;
};

/// --rule by its name; the names are told where it is missing or another.
template <class Rule, std::size_t count>
Result<Rule> ruleOf(const EvalRequest &request, const std::array<RuleName<Rule>, count> &rules)
{
    const auto wanted = request.option("--rule");
    std::string names;
    for (const auto &each : rules) {
        if (wanted == each.name)
            return each.rule;
        names += (names.empty() ? "" : "|") + std::string(each.name);
    }
    return usage("--rule takes " + names + (wanted ? ", not '" + *wanted + "'" : ""));
}

Result<EvalReport> evaluateVideos(const EvalRequest &request)
{
    static constexpr std::array<RuleName<TubeRule>, 5> kRules{{{"act", TubeRule::Act},
                                                               {"act-nms", TubeRule::ActNms},
                                                               {"retinanet", TubeRule::RetinaNet},
                                                               {"multisports", TubeRule::MultiSports},
                                                               {"gurkirt", TubeRule::Gurkirt}}};
    const auto rule = ruleOf(request, kRules);
    if (!rule)
        return rule.error();
    const auto files = readTubeFiles(request.truth, request.predictions);
    if (!files)
        return files.error();
    const auto classes = classesOf(files->truth, *rule == TubeRule::MultiSports);
    std::vector<VideoId> videos;
    for (std::size_t i = 1; i <= files->truth.videos.size(); ++i)
        videos.push_back(VideoId{static_cast<std::int64_t>(i)});
    const auto scores = evaluateVideoMap(files->truth.tubes, files->predictions, idsOf(classes), videos,
                                         {*rule, thresholdsOf(request), {}});
    auto report = reportOfScores(scores, classes, "stIoU");
    if (scores.elsewhere > 0)
        report.notes.push_back(countOf(scores.elsewhere, files->predictions.size(), request.predictions) +
                               " are in videos that " + request.truth + " does not list; by this rule they " +
                               (*rule == TubeRule::MultiSports ? "are wrong" : "do not count"));
    return report;
}

/// Numbers the pictures that tubes lie on.
class TubePictures
{
public:
    /// Each box of each tube by itself.
    std::vector<FrameBox> framesOf(const std::vector<Tube> &tubes)
    {
        std::vector<FrameBox> frames;
        for (const auto &tube : tubes) {
            auto &ofVideo = m_numbers[tube.video];
            for (std::size_t i = 0; i < tube.boxes.size(); ++i) {
                const auto frame = tube.start.value + static_cast<std::int64_t>(i);
                const auto [place, isNew] = ofVideo.try_emplace(frame, m_next);
                m_next += isNew ? 1 : 0;
                frames.push_back({place->second, tube.actionClass, tube.boxes[i], tube.score});
            }
        }
        return frames;
    }

private:
    std::unordered_map<VideoId, std::unordered_map<std::int64_t, std::int64_t>> m_numbers;
    std::int64_t m_next = 0;
};

Result<EvalReport> evaluateFrames(const EvalRequest &request)
{
    static constexpr std::array<RuleName<FrameRule>, 2> kRules{
        {{"act", FrameRule::Act}, {"multisports", FrameRule::MultiSports}}};
    const auto rule = ruleOf(request, kRules);
    if (!rule)
        return rule.error();
    const auto files = readTubeFiles(request.truth, request.predictions);
    if (!files)
        return files.error();
    const auto classes = classesOf(files->truth, *rule == FrameRule::MultiSports);
    TubePictures pictures;
    const auto truth = pictures.framesOf(files->truth.tubes);
    const auto predictions = pictures.framesOf(files->predictions);
    const auto thresholds = request.tiou.empty() ? std::vector{kFrameThreshold} : request.tiou;
    const auto scores = evaluateFrameMap(truth, predictions, idsOf(classes), thresholds, *rule);
    return reportOfScores(scores, classes, "IoU");
}

} // namespace

std::vector<EvalProtocol> spatialProtocols()
{
    return {{"ava", evaluateAva, {"--tiou", "--labels", "--exclude"}, {}},
            {"video-map", evaluateVideos, {"--tiou", "--rule"}, {}},
            {"frame-map", evaluateFrames, {"--tiou", "--rule"}, {}}};
}

} // namespace onset::cli
