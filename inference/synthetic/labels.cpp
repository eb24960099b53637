// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/labels.h"

#include "storage/formats/activitynet.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace onset::synthetic {

namespace {

std::shared_ptr<const FrameTable> frameTableOf(const VideoSpec &video)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(video.frames));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = static_cast<Ticks>(i);
        entries[i].duration = 1;
    }
    return std::make_shared<const FrameTable>(TimeBase{1, video.fps}, std::move(entries), video.fps);
}

void appendWhole(std::string &text, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    text.append(digits, end.ptr);
}

/// ",12.3", or ",12" for a whole number.
void appendTenths(std::string &text, double value)
{
    auto tenths = static_cast<std::int64_t>(std::floor(value * 10 + 0.5));
    text += ',';
    if (tenths < 0) {
        text += '-';
        tenths = -tenths;
    }
    appendWhole(text, tenths / 10);
    if (tenths % 10 != 0) {
        text += '.';
        text += static_cast<char>('0' + tenths % 10);
    }
}

} // namespace

Result<std::string> groundTruthJson(const std::vector<VideoSpec> &videos, const std::vector<Action> &actions)
{
    ExportInput input;
    for (const auto &info : allActions()) {
        if (!actions.empty() && std::find(actions.begin(), actions.end(), info.action) == actions.end())
            continue;
        ActionClass actionClass;
        actionClass.id = ClassId{static_cast<std::int64_t>(info.action) + 1};
        actionClass.name = info.name;
        input.classes.push_back(actionClass);
    }
    std::int64_t segmentId = 0;
    for (const auto &spec : videos) {
        Video video;
        video.id = VideoId{static_cast<std::int64_t>(input.videos.size()) + 1};
        video.key = spec.id;
        video.split = spec.split;
        video.width = spec.width;
        video.height = spec.height;
        video.frames = frameTableOf(spec);
        for (const auto &label : labelsOf(spec)) {
            Segment segment;
            segment.id = SegmentId{++segmentId};
            segment.video = video.id;
            segment.actionClass = ClassId{static_cast<std::int64_t>(label.action) + 1};
            segment.track = TrackId{label.person};
            segment.range = label.range;
            input.segments.push_back(segment);
        }
        input.videos.push_back(std::move(video));
    }
    return writeGroundTruth(input);
}

std::string peopleHeader()
{
    std::string text = "frame,person,action,x,y,width,height,seen";
    for (const auto name : jointNames()) {
        for (const char *axis : {"_x", "_y"})
            text.append(",").append(name).append(axis);
    }
    return text + "\n";
}

void appendPeople(std::string &text, std::int64_t frame, const std::vector<PersonView> &people, int width,
                  int height)
{
    for (const auto &person : people) {
        const auto &box = person.box;
        const Vec2 low{std::max(0.0, box.low.x), std::max(0.0, box.low.y)};
        const Vec2 high{std::min<double>(width, box.high.x), std::min<double>(height, box.high.y)};
        const double whole = (box.high.x - box.low.x) * (box.high.y - box.low.y);
        appendWhole(text, frame);
        text += ',';
        appendWhole(text, person.id);
        text += ',';
        if (person.action)
            text += infoOf(*person.action).name;
        for (const double value : {low.x, low.y, high.x - low.x, high.y - low.y})
            appendTenths(text, value);
        appendTenths(text, (high.x - low.x) * (high.y - low.y) / whole);
        for (const auto &joint : person.joints) {
            appendTenths(text, joint.position.x);
            appendTenths(text, joint.position.y);
        }
        text += '\n';
    }
}

} // namespace onset::synthetic
