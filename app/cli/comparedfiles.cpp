// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparedfiles.h"

#include "storage/formats/inputfile.h"

#include <set>
#include <unordered_map>

namespace onset::cli {

namespace {

constexpr const char *kSubset = "validation"; // the evaluator's own

/// Its own, or the only one that has segments where that is asked for.
std::string subsetOf(const ComparedRequest &request, const RawSegments &truth)
{
    if (request.subset || !request.onlySubset)
        return request.subset.value_or(kSubset);
    std::set<std::string> subsets;
    for (const auto &entry : truth.entries)
        subsets.insert(truth.videos[entry.video].subset);
    return subsets.size() == 1 ? *subsets.begin() : kSubset;
}

class Reader
{
public:
    explicit Reader(const ComparedRequest &request)
        : m_request(request)
    {}

    Result<ComparedFiles> read()
    {
        auto truthFile = openInputFile(m_request.truth);
        if (!truthFile)
            return truthFile.error();
        const auto truth = readRawGroundTruth(*truthFile, m_request.truth, m_request.members);
        if (!truth)
            return truth.error();
        m_files.subset = subsetOf(m_request, *truth);
        takeTruth(*truth);
        auto predictionsFile = openInputFile(m_request.predictions);
        if (!predictionsFile)
            return predictionsFile.error();
        const auto predictions = readRawResults(*predictionsFile, m_request.predictions, m_request.labels);
        if (!predictions)
            return predictions.error();
        if (const auto taken = takePredictions(*predictions); !taken)
            return taken.error();
        return std::move(m_files);
    }

private:
    void takeTruth(const RawSegments &truth)
    {
        m_files.values.resize(m_request.members.size());
        for (std::size_t i = 0; i < truth.entries.size(); ++i) {
            const auto &entry = truth.entries[i];
            const auto &video = truth.videos[entry.video];
            if (video.subset != m_files.subset)
                continue;
            const auto &label = truth.labels[entry.label];
            const auto [place, isNew] = m_classes.try_emplace(label, ClassId{next(m_classes)});
            if (isNew)
                m_files.classes.push_back(label);
            const auto id = m_videos.try_emplace(video.key, VideoId{next(m_videos)}).first->second;
            m_files.truth.push_back({id, place->second, entry.start, entry.end, 0});
            m_files.durations.push_back(video.duration);
            for (std::size_t member = 0; member < m_files.values.size(); ++member)
                m_files.values[member].push_back(truth.values[member][i]);
        }
    }

    Status takePredictions(const RawSegments &predictions)
    {
        m_files.predictions.reserve(predictions.entries.size());
        const auto videos = videosOf(predictions);
        for (const auto &entry : predictions.entries) {
            ClassId actionClass;
            if (m_request.labels != RawLabels::Ignored) {
                const auto &label = predictions.labels[entry.label];
                const auto known = m_classes.find(label);
                if (known == m_classes.end())
                    return unknownLabel(predictions.place(entry), label);
                actionClass = known->second;
            }
            const auto video = videos[entry.video];
            m_files.elsewhere += video == VideoId{} ? 1 : 0;
            m_files.predictions.push_back({video, actionClass, entry.start, entry.end, entry.score});
        }
        return success();
    }

    /// VideoId{} for those without truth.
    std::vector<VideoId> videosOf(const RawSegments &predictions) const
    {
        std::vector<VideoId> videos;
        for (const auto &video : predictions.videos) {
            const auto it = m_videos.find(video.key);
            videos.push_back(it == m_videos.end() ? VideoId{} : it->second);
        }
        return videos;
    }

    Error unknownLabel(const std::string &place, const std::string &label) const
    {
        return {Error::Code::BadInput,
                place + ": no segment of the subset '" + m_files.subset + "' in " + m_request.truth +
                    " has the label '" + label + "'; correct it, or leave the prediction out",
                {}};
    }

    /// The id of the next new entry.
    template <class Map> static std::int64_t next(const Map &map)
    {
        return static_cast<std::int64_t>(map.size()) + 1;
    }

    const ComparedRequest &m_request;
    ComparedFiles m_files;
    std::unordered_map<std::string, VideoId> m_videos;
    std::unordered_map<std::string, ClassId> m_classes;
};

} // namespace

Result<ComparedFiles> readComparedFiles(const ComparedRequest &request)
{
    return Reader(request).read();
}

std::vector<std::string> notesOn(const ComparedRequest &request, const ComparedFiles &files)
{
    std::vector<std::string> notes;
    if (files.truth.empty())
        notes.push_back(request.truth + " has no segment of the subset '" + files.subset +
                        "', so nothing is defined; choose another with --subset");
    else if (files.elsewhere > 0)
        notes.push_back(std::to_string(files.elsewhere) + " of " + std::to_string(files.predictions.size()) +
                        " predictions in " + request.predictions +
                        " are in videos without truth in the subset '" + files.subset + "'");
    return notes;
}

} // namespace onset::cli
