// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/thumos14files.h"

#include "storage/formats/inputfile.h"

#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace onset::cli {

namespace {

Result<Thumos14Kit> kitOf(const Thumos14Request &request)
{
    const auto text = request.kit.value_or("2015");
    if (text == "2014" || text == "2015")
        return text == "2014" ? Thumos14Kit::Of2014 : Thumos14Kit::Of2015;
    return Error{Error::Code::InvalidArgument, "--kit takes 2014 or 2015, not '" + text + "'", {}};
}

class Numbering
{
public:
    Numbering(Thumos14Files &files, const Thumos14Rows &detections)
        : m_files(files)
    {
        const auto &truth = files.truth;
        for (const auto *rows : {&truth.ambiguous, &detections})
            addVideos(*rows);
        for (const auto &rows : truth.ofClass)
            addVideos(rows);
        std::int64_t number = 0;
        for (auto &[name, id] : m_videos)
            id = VideoId{++number};
        for (std::size_t i = 0; i < truth.classes.size(); ++i)
            add(files.segments, truth.ofClass[i],
                [i](const Thumos14Row &) { return Thumos14Files::idAt(i); });
        add(files.ambiguous, truth.ambiguous, [](const Thumos14Row &) { return ClassId{}; });
        addDetections(detections);
    }

private:
    void addVideos(const Thumos14Rows &rows)
    {
        for (const auto &name : rows.videos)
            m_videos[name] = {};
    }

    void addDetections(const Thumos14Rows &detections)
    {
        std::unordered_map<std::int64_t, ClassId> classes;
        for (std::size_t i = 0; i < m_files.truth.classes.size(); ++i)
            classes[m_files.truth.classes[i].id] = Thumos14Files::idAt(i);
        add(m_files.predictions, detections, [&](const Thumos14Row &row) {
            const auto known = classes.find(row.id);
            return known == classes.end() ? ClassId{} : known->second;
        });
        m_files.unknown =
            std::erase_if(m_files.predictions, [](const TimedSegment &s) { return !s.actionClass.valid(); });
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

    Thumos14Files &m_files;
    std::map<std::string, VideoId> m_videos; // ordered by name
};

Result<Thumos14Rows> readDetections(const std::string &path, Thumos14Kit kit)
{
    auto in = openInputFile(path);
    if (!in)
        return in.error();
    return readThumos14Detections(*in, path, kit == Thumos14Kit::Of2014 ? ".mpeg" : ".mp4");
}

} // namespace

Result<Thumos14Files> readThumos14Files(const Thumos14Request &request)
{
    const auto kit = kitOf(request);
    if (!kit)
        return kit.error();
    auto truth = readThumos14Folder(request.truth, request.classes.value_or(""), request.subset.value_or(""));
    if (!truth)
        return truth.error();
    const auto detections = readDetections(request.predictions, *kit);
    if (!detections)
        return detections.error();
    Thumos14Files files;
    files.kit = *kit;
    files.truth = std::move(*truth);
    Numbering(files, *detections);
    return files;
}

std::vector<std::string> notesOn(const Thumos14Request &request, const Thumos14Files &files)
{
    std::vector<std::string> notes;
    if (files.unknown > 0)
        notes.push_back(std::to_string(files.unknown) + " detections in " + request.predictions +
                        " have a class that is not listed, and were left out; is --classes the right list?");
    for (std::size_t i = 0; i < files.truth.classes.size(); ++i) {
        if (files.truth.ofClass[i].rows.empty())
            notes.push_back("the class " + files.truth.classes[i].name + " has no truth in " + request.truth +
                            ", so its average precision is not defined");
    }
    return notes;
}

ComparedFiles comparedFiles(const Thumos14Files &files, std::size_t members)
{
    ComparedFiles compared;
    compared.subset = files.truth.subset;
    compared.truth = files.segments;
    compared.durations.assign(files.segments.size(), 0);
    compared.values.assign(members,
                           std::vector(files.segments.size(), std::numeric_limits<double>::quiet_NaN()));
    compared.predictions = files.predictions;
    for (const auto &each : files.truth.classes)
        compared.classes.push_back(each.name);
    std::unordered_set<VideoId> known;
    for (const auto &segment : files.segments)
        known.insert(segment.video);
    for (auto &prediction : compared.predictions) {
        if (known.contains(prediction.video))
            continue;
        prediction.video = {};
        ++compared.elsewhere;
    }
    return compared;
}

} // namespace onset::cli
