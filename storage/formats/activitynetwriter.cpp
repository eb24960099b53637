// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/activitynet.h"

#include "storage/formats/numbers.h"

#include <nlohmann/json.hpp>

#include <map>

namespace onset {

namespace {

/// A JSON string; bytes that are not UTF-8 become U+FFFD.
std::string quoted(const std::string &text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string subsetName(Split split)
{
    switch (split) {
    case Split::Training:
        return "training";
    case Split::Validation:
        return "validation";
    case Split::HeldOut:
        return "testing";
    case Split::None:
        break;
    }
    return "none";
}

std::string segmentText(const SecondsRange &seconds)
{
    return "\"segment\": [" + renderSeconds(seconds.start) + ", " + renderSeconds(seconds.end) + "]";
}

std::string videoHead(const Video &video)
{
    std::string text = "    " + quoted(video.key) + ": {\n";
    if (video.frames && !video.frames->empty()) {
        text += "      \"duration\": " + renderSeconds(video.frames->durationSeconds()) + ",\n";
        text += "      \"fps\": " + renderNumber(video.frames->averageRate()) + ",\n";
    }
    text += "      \"subset\": \"" + subsetName(video.split) + "\",\n";
    if (video.width > 0 && video.height > 0)
        text += "      \"resolution\": \"" + std::to_string(video.width) + "x" +
                std::to_string(video.height) + "\",\n";
    return text + "      \"url\": \"\",\n      \"annotations\": [";
}

std::string taxonomyText(const std::vector<ActionClass> &classes)
{
    std::string text = R"({"nodeId": 0, "nodeName": "Root", "parentId": null, "parentName": null})";
    std::size_t node = 0;
    for (const auto &actionClass : classes)
        text += ",\n    {\"nodeId\": " + std::to_string(++node) +
                ", \"nodeName\": " + quoted(actionClass.name) +
                ", \"parentId\": 0, \"parentName\": \"Root\"}";
    return text;
}

std::string annotationText(const Segment &segment, const SecondsRange &seconds, const std::string &label,
                           std::size_t labelId)
{
    std::string text = "        {" + segmentText(seconds) + ", \"label\": " + quoted(label) +
                       ", \"label_id\": " + std::to_string(labelId) + ", \"segment(frames)\": [" +
                       std::to_string(segment.range.start.value) + ", " +
                       std::to_string(segment.range.end.value) + "]";
    if (segment.track)
        text += ", \"track\": " + std::to_string(segment.track->value);
    return text + "}";
}

/// Results and proposals differ in the label only.
Result<std::string> writeDetections(const ExportInput &input, bool labels)
{
    const auto groups = groupByVideo(input);
    if (!groups)
        return groups.error();
    std::string text = "{\n  \"version\": \"VERSION 1.3\",\n  \"external_data\": {\"used\": false, "
                       "\"details\": \"\"},\n  \"results\": {";
    bool firstVideo = true;
    for (const auto &group : *groups) {
        text += std::string(firstVideo ? "\n" : ",\n") + "    " + quoted(group.video->key) + ": [";
        firstVideo = false;
        bool first = true;
        for (const auto *detection : group.detections) {
            const auto seconds = exportedSeconds(input, *group.video, *detection);
            if (!seconds)
                return seconds.error();
            text += std::string(first ? "\n" : ",\n") + "      {";
            first = false;
            if (labels)
                text += "\"label\": " + quoted(classNameOf(input.classes, detection->actionClass)) + ", ";
            text += "\"score\": " + renderNumber(detection->score) + ", " + segmentText(*seconds);
            if (detection->track)
                text += ", \"track\": " + std::to_string(detection->track->value);
            text += "}";
        }
        text += first ? "]" : "\n    ]";
    }
    return text + (firstVideo ? "}\n}\n" : "\n  }\n}\n");
}

} // namespace

Result<std::string> writeGroundTruth(const ExportInput &input)
{
    const auto groups = groupByVideo(input);
    if (!groups)
        return groups.error();
    std::map<ClassId, std::size_t> labelIds;
    for (const auto &actionClass : input.classes)
        labelIds.emplace(actionClass.id, labelIds.size());
    std::string text = "{\n  \"version\": \"VERSION 1.3\",\n  \"taxonomy\": [\n    " +
                       taxonomyText(input.classes) + "\n  ],\n  \"database\": {";
    bool firstVideo = true;
    for (const auto &group : *groups) {
        text += (firstVideo ? "\n" : ",\n") + videoHead(*group.video);
        firstVideo = false;
        bool first = true;
        for (const auto *segment : group.segments) {
            if (!isGroundTruth(*segment))
                continue;
            const auto seconds = exportedSeconds(*group.video, segment->range, segment->imported);
            if (!seconds)
                return seconds.error();
            text += first ? "\n" : ",\n";
            first = false;
            text += annotationText(*segment, *seconds, classNameOf(input.classes, segment->actionClass),
                                   labelIds.emplace(segment->actionClass, labelIds.size()).first->second);
        }
        text += first ? "]\n    }" : "\n      ]\n    }";
    }
    return text + (firstVideo ? "}\n}\n" : "\n  }\n}\n");
}

Result<std::string> writeResults(const ExportInput &input)
{
    return writeDetections(input, true);
}

Result<std::string> writeProposals(const ExportInput &input)
{
    return writeDetections(input, false);
}

} // namespace onset
