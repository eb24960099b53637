// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/exportinput.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace onset {

Result<SecondsRange> exportedSeconds(const Video &video, const FrameRange &range,
                                     const ImportedTimes &imported)
{
    if (imported.start && imported.end)
        return SecondsRange{*imported.start, *imported.end};
    if (!video.frames || video.frames->empty())
        return Error{Error::Code::NotFound,
                     "Video '" + video.key +
                         "' has not been indexed, so its frames have no times; open it once.",
                     {}};
    if (range.start.value < 0 || range.end < range.start || range.end.value > video.frames->size())
        return Error{Error::Code::InvalidArgument,
                     "Video '" + video.key + "' has a segment beyond its " +
                         std::to_string(video.frames->size()) + " frames; check the project.",
                     {}};
    return SecondsRange{imported.start.value_or(video.frames->secondsOf(range.start)),
                        imported.end.value_or(video.frames->secondsOf(range.end))};
}

Result<SecondsRange> exportedSeconds(const ExportInput &input, const Video &video, const Detection &detection)
{
    const auto imported = input.importedTimes.find(detection.id);
    return exportedSeconds(video, detection.range,
                           imported == input.importedTimes.end() ? ImportedTimes{} : imported->second);
}

bool isGroundTruth(const Segment &segment)
{
    return segment.state != SegmentState::Rejected && segment.state != SegmentState::Predicted;
}

Result<std::vector<ExportedVideo>> groupByVideo(const ExportInput &input)
{
    std::vector<ExportedVideo> result;
    std::unordered_map<VideoId, std::size_t> indexOf;
    std::set<std::string> keys;
    for (const auto &video : input.videos) {
        if (video.key.empty() || !keys.insert(video.key).second)
            return Error{Error::Code::Conflict,
                         "Two videos have the key '" + video.key + "'; give one of them another with --id.",
                         {}};
        indexOf[video.id] = result.size();
        result.push_back({&video, {}, {}});
    }
    for (const auto &segment : input.segments) {
        if (const auto it = indexOf.find(segment.video); it != indexOf.end())
            result[it->second].segments.push_back(&segment);
    }
    for (const auto &detection : input.detections) {
        if (const auto it = indexOf.find(detection.video); it != indexOf.end())
            result[it->second].detections.push_back(&detection);
    }
    for (auto &video : result) {
        std::sort(video.segments.begin(), video.segments.end(), [](const Segment *a, const Segment *b) {
            return std::tie(a->range, a->actionClass, a->id) < std::tie(b->range, b->actionClass, b->id);
        });
        std::sort(video.detections.begin(), video.detections.end(),
                  [](const Detection *a, const Detection *b) {
                      return std::tie(b->score, a->range, a->id) < std::tie(a->score, b->range, b->id);
                  });
    }
    return result;
}

std::string classNameOf(const std::vector<ActionClass> &classes, ClassId id)
{
    const auto it =
        std::find_if(classes.begin(), classes.end(), [id](const ActionClass &c) { return c.id == id; });
    return it != classes.end() ? it->name : "class " + std::to_string(id.value);
}

} // namespace onset
