// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreementreport.h"

#include "storage/formats/activitynetraw.h"
#include "storage/formats/inputfile.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace onset::cli {

namespace {

/// Two annotators' files, numbered alike.
struct TwoFiles
{
    ComparedAnnotators compared;      ///< in the videos that both files name
    std::vector<std::string> classes; ///< class n is classes[n - 1]
    std::size_t guessed = 0;          ///< videos whose length no file tells

    const std::string &className(ClassId id) const { return classes[static_cast<std::size_t>(id.value) - 1]; }
};

Result<RawSegments> readOne(const std::string &path)
{
    auto in = openInputFile(path);
    if (!in)
        return in.error();
    return readRawGroundTruth(*in, path);
}

class Joining
{
public:
    Joining(const RawSegments &first, const RawSegments &second, const std::optional<std::string> &subset)
        : m_subset(subset)
    {
        addVideos(first);
        addVideos(second);
        std::erase_if(m_videos, [&](const auto &each) { return each.second.files < 2; });
        m_result.compared.alone = m_named - m_videos.size();
        m_result.compared.first = segmentsOf(first);
        m_result.compared.second = segmentsOf(second);
    }

    TwoFiles result()
    {
        for (auto &[key, video] : m_videos) {
            if (!(video.length > 0)) {
                video.length = video.lastEnd;
                ++m_result.guessed;
            }
            m_result.compared.lengths[video.id] = video.length;
        }
        return std::move(m_result);
    }

private:
    struct Video
    {
        VideoId id;
        int files = 0;
        double length = 0; ///< seconds; 0: not told
        double lastEnd = 0;
    };

    void addVideos(const RawSegments &file)
    {
        for (const auto &video : file.videos) {
            if (m_subset && video.subset != *m_subset)
                continue;
            const auto [it, isNew] = m_videos.try_emplace(video.key);
            if (isNew)
                it->second.id = VideoId{static_cast<std::int64_t>(++m_named)};
            ++it->second.files;
            if (video.duration > it->second.length) // false for NaN
                it->second.length = video.duration;
        }
    }

    std::vector<TimedSegment> segmentsOf(const RawSegments &file)
    {
        std::vector<TimedSegment> segments;
        for (const auto &entry : file.entries) {
            const auto video = m_videos.find(file.videos[entry.video].key);
            if (video == m_videos.end())
                continue;
            const auto &label = file.labels[entry.label];
            const ClassId next{static_cast<std::int64_t>(m_result.classes.size()) + 1};
            const auto [known, isNew] = m_classes.try_emplace(label, next);
            if (isNew)
                m_result.classes.push_back(label);
            segments.push_back({video->second.id, known->second, entry.start, entry.end, 0});
            video->second.lastEnd = std::max(video->second.lastEnd, entry.end);
        }
        return segments;
    }

    std::optional<std::string> m_subset;
    TwoFiles m_result;
    std::map<std::string, Video> m_videos;
    std::unordered_map<std::string, ClassId> m_classes;
    std::size_t m_named = 0;
};

std::vector<std::string> notesOf(const TwoFiles &both)
{
    std::vector<std::string> notes;
    if (both.compared.lengths.empty())
        notes.push_back("no video is in both files, so nothing is defined");
    if (both.compared.alone > 0)
        notes.push_back(std::to_string(both.compared.alone) +
                        " videos are in one of the files only, and left out");
    if (both.guessed > 0)
        notes.push_back(std::to_string(both.guessed) +
                        " videos have no duration in either file; their last segment is taken for their end");
    return notes;
}

Result<EvalReport> evaluate(const EvalRequest &request)
{
    const auto first = readOne(request.truth);
    if (!first)
        return first.error();
    const auto second = readOne(request.predictions);
    if (!second)
        return second.error();
    const auto both = Joining(*first, *second, request.subset).result();
    auto report =
        agreementReport(both.compared, request.tiou, [&](ClassId id) { return both.className(id); });
    report.notes = notesOf(both);
    return report;
}

} // namespace

std::vector<EvalProtocol> agreementProtocols()
{
    return {{"agreement", evaluate, {"--subset", "--tiou"}, {}}};
}

} // namespace onset::cli
