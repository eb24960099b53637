// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaltubes.h"
#include "app/cli/tubereport.h"

#include "storage/formats/avacsv.h"
#include "storage/formats/labelmap.h"

#include <set>
#include <unordered_map>

namespace onset::cli {

namespace {

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
    const auto scores = avaBoxScores(truth, predictions, classes, request.tiou);
    auto report = overlapReport(scores, classes, "IoU");
    if (truth.empty())
        report.notes.push_back(request.truth + " has no box of these classes, so nothing is defined");
    else if (scores.elsewhere > 0)
        report.notes.push_back(countOf(scores.elsewhere, predictions.size(), request.predictions) +
                               " are on pictures without truth");
    return report;
}

ComparedTubes comparedTubes(const TubeFiles &files)
{
    ComparedTubes tubes{&files.truth.tubes, &files.predictions, {}, {}};
    for (std::size_t i = 0; i < files.truth.labels.size(); ++i)
        tubes.classes.push_back({ClassId{static_cast<std::int64_t>(i) + 1}, files.truth.labels[i]});
    for (std::size_t i = 1; i <= files.truth.videos.size(); ++i)
        tubes.videos.push_back(VideoId{static_cast<std::int64_t>(i)});
    return tubes;
}

Result<EvalReport> evaluateVideos(const EvalRequest &request)
{
    const auto rule = tubeRule(request.option("--rule"));
    if (!rule)
        return rule.error();
    const auto files = readTubeFiles(request.truth, request.predictions);
    if (!files)
        return files.error();
    return videoMapReport(comparedTubes(*files), *rule, request.tiou, request.truth, request.predictions);
}

Result<EvalReport> evaluateFrames(const EvalRequest &request)
{
    const auto rule = frameRule(request.option("--rule"));
    if (!rule)
        return rule.error();
    const auto files = readTubeFiles(request.truth, request.predictions);
    if (!files)
        return files.error();
    return frameMapReport(comparedTubes(*files), *rule, request.tiou);
}

} // namespace

std::vector<EvalProtocol> spatialProtocols()
{
    return {{"ava", evaluateAva, {"--tiou", "--labels", "--exclude"}, {}},
            {"video-map", evaluateVideos, {"--tiou", "--rule"}, {}},
            {"frame-map", evaluateFrames, {"--tiou", "--rule"}, {}}};
}

} // namespace onset::cli
