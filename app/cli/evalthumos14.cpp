// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaldetails.h"
#include "app/cli/evalreport.h"

#include "storage/evaluation/thumos14.h"
#include "storage/formats/inputfile.h"
#include "storage/formats/thumos14.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace onset::cli {

namespace {

Result<Thumos14Kit> kitOf(const EvalRequest &request)
{
    const auto text = request.option("--kit").value_or("2015");
    if (text == "2014" || text == "2015")
        return text == "2014" ? Thumos14Kit::Of2014 : Thumos14Kit::Of2015;
    return Error{Error::Code::InvalidArgument, "--kit takes 2014 or 2015, not '" + text + "'", {}};
}

/// Both sides, with classes numbered as they are listed from 1 and videos by name, as the kits rank them.
class Compared
{
public:
    Compared(const Thumos14Truth &truth, const Thumos14Rows &detections)
    {
        for (const auto *rows : {&truth.ambiguous, &detections})
            addVideos(*rows);
        for (const auto &rows : truth.ofClass)
            addVideos(rows);
        std::int64_t number = 0;
        for (auto &[name, id] : m_videos)
            id = VideoId{++number};
        for (std::size_t i = 0; i < truth.classes.size(); ++i)
            add(segments, truth.ofClass[i], [i](const Thumos14Row &) { return idAt(i); });
        add(ambiguous, truth.ambiguous, [](const Thumos14Row &) { return ClassId{}; });
        addDetections(truth, detections);
    }

    static ClassId idAt(std::size_t i) { return ClassId{static_cast<std::int64_t>(i) + 1}; }

    std::vector<TimedSegment> segments;
    std::vector<TimedSegment> ambiguous;
    std::vector<TimedSegment> predictions;
    std::size_t unknown = 0; ///< detections whose class is not listed

private:
    void addVideos(const Thumos14Rows &rows)
    {
        for (const auto &name : rows.videos)
            m_videos[name] = {};
    }

    void addDetections(const Thumos14Truth &truth, const Thumos14Rows &detections)
    {
        std::unordered_map<std::int64_t, ClassId> classes;
        for (std::size_t i = 0; i < truth.classes.size(); ++i)
            classes[truth.classes[i].id] = idAt(i);
        add(predictions, detections, [&](const Thumos14Row &row) {
            const auto known = classes.find(row.id);
            return known == classes.end() ? ClassId{} : known->second;
        });
        unknown = std::erase_if(predictions, [](const TimedSegment &s) { return !s.actionClass.valid(); });
    }

    template <class ClassOf>
    void add(std::vector<TimedSegment> &to, const Thumos14Rows &rows, ClassOf classOf)
    {
        std::vector<VideoId> ids;
        for (const auto &name : rows.videos)
            ids.push_back(m_videos.at(name));
        for (const auto &row : rows.rows)
            to.push_back({ids[row.video], classOf(row), row.start, row.end, row.score});
    }

    std::map<std::string, VideoId> m_videos; // ordered by name
};

std::vector<std::string> notesOf(const Compared &compared, const Thumos14Truth &truth,
                                 const EvalRequest &request)
{
    std::vector<std::string> notes;
    if (compared.unknown > 0)
        notes.push_back(std::to_string(compared.unknown) + " detections in " + request.predictions +
                        " have a class that is not listed, and were left out; is --classes the right list?");
    for (std::size_t i = 0; i < truth.classes.size(); ++i) {
        if (truth.ofClass[i].rows.empty())
            notes.push_back("the class " + truth.classes[i].name + " has no truth in " + request.truth +
                            ", so its average precision is not defined");
    }
    return notes;
}

/// In the order of the list, also those without truth.
PrecisionReport listed(const DetectionScores &scores, const Thumos14Truth &truth)
{
    PrecisionReport values{scores.tiou, scores.meanAveragePrecision, scores.average, {}};
    const std::vector<double> undefined(scores.tiou.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < truth.classes.size(); ++i) {
        const auto found = std::find_if(scores.classes.begin(), scores.classes.end(), [i](const auto &each) {
            return each.actionClass == Compared::idAt(i);
        });
        values.classes.push_back(
            {truth.classes[i].name, found == scores.classes.end() ? undefined : found->averagePrecision});
    }
    return values;
}

Result<Thumos14Rows> readDetections(const EvalRequest &request, Thumos14Kit kit)
{
    auto in = openInputFile(request.predictions);
    if (!in)
        return in.error();
    return readThumos14Detections(*in, request.predictions, kit == Thumos14Kit::Of2014 ? ".mpeg" : ".mp4");
}

Result<EvalReport> evaluate(const EvalRequest &request)
{
    const auto kit = kitOf(request);
    if (!kit)
        return kit.error();
    const auto truth = readThumos14Folder(request.truth, request.option("--classes").value_or(""),
                                          request.subset.value_or(""));
    if (!truth)
        return truth.error();
    const auto detections = readDetections(request, *kit);
    if (!detections)
        return detections.error();
    const Compared compared(*truth, *detections);
    const auto scores = evaluateThumos14(
        compared.segments, compared.predictions, compared.ambiguous,
        {*kit, request.tiou.empty() ? thumos14Thresholds(*kit) : request.tiou, request.has("--curves")});
    auto report = reportOf(listed(scores, *truth));
    report.notes = notesOf(compared, *truth, request);
    const EvalSegments segments{compared.segments, compared.predictions, [&](ClassId id) {
                                    return truth->classes[static_cast<std::size_t>(id.value) - 1].name;
                                }};
    if (const auto added = addDetails(report, request, scores, segments); !added)
        return added.error();
    return report;
}

} // namespace

std::vector<EvalProtocol> thumos14Protocols()
{
    auto options = detailOptions();
    options.insert({"--kit", "--classes"});
    return {{"thumos14", evaluate, options, detailSwitches()}};
}

} // namespace onset::cli
