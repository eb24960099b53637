// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparedfiles.h"
#include "app/cli/evaldetails.h"
#include "app/cli/evalreport.h"

#include "storage/evaluation/agreement.h"
#include "storage/evaluation/confusion.h"
#include "storage/evaluation/segmentmatching.h"
#include "storage/formats/inputfile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Two annotators' files, numbered alike.
struct TwoAnnotators
{
    std::vector<TimedSegment> first;
    std::vector<TimedSegment> second;
    std::map<VideoId, double> lengths; ///< of the videos that both files name
    std::vector<std::string> classes;  ///< class n is classes[n - 1]
    std::size_t guessed = 0;           ///< videos whose length no file tells
    std::size_t single = 0;            ///< videos that one file names alone

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
        m_result.single = m_named - m_videos.size();
        m_result.first = segmentsOf(first);
        m_result.second = segmentsOf(second);
    }

    TwoAnnotators result()
    {
        for (auto &[key, video] : m_videos) {
            if (!(video.length > 0)) {
                video.length = video.lastEnd;
                ++m_result.guessed;
            }
            m_result.lengths[video.id] = video.length;
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
    TwoAnnotators m_result;
    std::map<std::string, Video> m_videos;
    std::unordered_map<std::string, ClassId> m_classes;
    std::size_t m_named = 0;
};

std::vector<std::string> notesOf(const TwoAnnotators &both)
{
    std::vector<std::string> notes;
    if (both.lengths.empty())
        notes.push_back("no video is in both files, so nothing is defined");
    if (both.single > 0)
        notes.push_back(std::to_string(both.single) + " videos are in one of the files only, and left out");
    if (both.guessed > 0)
        notes.push_back(std::to_string(both.guessed) +
                        " videos have no duration in either file; their last segment is taken for their end");
    return notes;
}

std::string kappaText(double kappa)
{
    char text[32];
    std::snprintf(text, sizeof text, "%7.3f", kappa);
    return std::isfinite(kappa) ? text : "undefined";
}

Json classesJson(const TwoAnnotators &both, const SegmentAgreement &segments, const FrameAgreement &frames)
{
    Json classes = Json::object();
    for (const auto &each : segments.classes) {
        const auto kappa = frames.ofClass.find(each.actionClass);
        const double known =
            kappa == frames.ofClass.end() ? std::numeric_limits<double>::quiet_NaN() : kappa->second;
        classes[both.className(each.actionClass)] = {{"segments", {each.first, each.second}},
                                                     {"f1", numbersOrNull(each.f1)},
                                                     {"frame_kappa", numberOrNull(known)}};
    }
    return classes;
}

EvalReport reportOn(const TwoAnnotators &both, const std::vector<double> &tiou)
{
    const auto segments = segmentAgreement(both.first, both.second, tiou);
    const auto frames = frameAgreement(both.first, both.second, both.lengths);
    EvalReport report;
    report.notes = notesOf(both);
    for (std::size_t t = 0; t < tiou.size(); ++t)
        report.lines.push_back("F1 at tIoU " + thresholdText(tiou[t]) + percentText(segments.f1[t]) +
                               "   kappa of segments " + kappaText(segments.kappa[t]) +
                               "   of their labels " + kappaText(segments.labelKappa[t]));
    report.lines.push_back("kappa over time  " + kappaText(frames.kappa) + "   the same " +
                           percentText(frames.observed) + " of the time");
    for (const auto &each : segments.classes)
        report.lines.push_back("  F1 " + percentText(each.f1.front()) + "  " +
                               both.className(each.actionClass));
    const auto pairs = matchSegments(both.first, both.second, tiou.front(), MatchedClasses::Same);
    report.json = {{"tiou", tiou},
                   {"f1", numbersOrNull(segments.f1)},
                   {"segment_kappa", numbersOrNull(segments.kappa)},
                   {"label_kappa", numbersOrNull(segments.labelKappa)},
                   {"frame_kappa", numberOrNull(frames.kappa)},
                   {"frame_agreement", numberOrNull(frames.observed)},
                   {"boundary_errors_ms", boundaryJson(both.first, both.second, pairs)},
                   {"per_class", classesJson(both, segments, frames)}};
    return report;
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
    return reportOn(both, request.tiou.empty() ? std::vector{0.1, 0.25, 0.5, 0.75} : request.tiou);
}

} // namespace

std::vector<EvalProtocol> agreementProtocols()
{
    return {{"agreement", evaluate, {"--subset", "--tiou"}, {}}};
}

} // namespace onset::cli
