// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/colourset.h"

#include "inference/runtime/systems/networkengine.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace onset::test {

namespace {

constexpr std::int64_t kFirstClassId = 5;

FakeVideo fakeVideo(const std::vector<LabelledSegment> &segments)
{
    FakeVideo video;
    video.frames = ColourSet::kFrames;
    video.width = 64;
    video.height = 48;
    video.value = [segments](std::int64_t frame, int channel, double x, double) -> std::uint8_t {
        for (const auto &segment : segments) {
            if (segment.range.contains(FrameIndex{frame}))
                return channel == 2 * segment.actionClass ? 230 : 30;
        }
        return static_cast<std::uint8_t>(100 + 40 * x);
    };
    return video;
}

} // namespace

ColourSet::ColourSet(const std::string &folder)
    : m_folder(folder)
{
    m_set.classes = {"red", "blue"};
    const std::vector<std::vector<LabelledSegment>> labels{
        {{frameRange(10, 26), 0}, {frameRange(60, 90), 1}, {frameRange(110, 120), 0}},
        {{frameRange(4, 20), 1}, {frameRange(50, 80), 0}, {frameRange(104, 120), 1}}};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        m_videos.push_back(fakeVideo(labels[i]));
        TrainingVideo video;
        video.video = withFile(m_videos.back().video(static_cast<int>(i) + 1));
        video.segments = labels[i];
        m_set.training.push_back(video);
        video.video = withFile(m_videos.back().video(static_cast<int>(i) + 11));
        m_set.validation.push_back(video);
    }
    m_services.open = [this](const Video &video, FrameIndex from, std::stop_token stop) {
        return Result<std::unique_ptr<FrameSource>>(
            m_videos[static_cast<std::size_t>(video.id.value - 1) % 10].open(from, stop));
    };
    m_services.flow = fakeFlow();
    m_services.cacheFolder = folder + "/cache";
}

Result<std::vector<DetectionUpdate>> ColourSet::detect(const std::string &system, const std::string &model,
                                                       const std::string &parameters, std::stop_token stop)
{
    EngineRequest request;
    request.run = RunId{1};
    request.video = m_set.training[0].video;
    request.parameters = parameters;
    request.model = model;
    request.classes = {{"red", ClassId{kFirstClassId}}, {"blue", ClassId{kFirstClassId + 1}}};
    request.device = Device::Cpu;
    auto engine = makeNetworkEngine(system, m_services);
    if (!engine)
        return engine.error();
    std::vector<DetectionUpdate> updates;
    const auto open = [&](FrameIndex from) {
        return Result<std::unique_ptr<FrameSource>>(m_videos[0].open(from, stop));
    };
    const auto keep = [&](DetectionUpdate update) { updates.push_back(std::move(update)); };
    if (const auto done = (*engine)->run(request, open, keep, stop); !done)
        return done.error();
    return updates;
}

Video ColourSet::withFile(Video video) const
{
    video.absolutePath = m_folder + '/' + video.key;
    std::filesystem::create_directories(m_folder);
    std::ofstream(video.absolutePath).put(' ');
    return video;
}

Video ColourSet::briefVideo(std::int64_t frames)
{
    m_videos.push_back(fakeVideo({{frameRange(0, frames), 0}}));
    m_videos.back().frames = frames;
    return withFile(m_videos.back().video(static_cast<int>(m_videos.size())));
}

std::int64_t ColourSet::decodedFrames() const
{
    std::int64_t sum = 0;
    for (const auto &video : m_videos)
        sum += *video.decoded;
    return sum;
}

void ColourSet::stopAfter(std::int64_t frame, std::stop_source &stop)
{
    m_videos[0].value = [shown = m_videos[0].value, frame, &stop](std::int64_t now, int channel, double x,
                                                                  double y) {
        if (now == frame)
            stop.request_stop();
        return shown(now, channel, x, y);
    };
}

double ColourSet::overlap(const Detection &detection) const
{
    double most = 0;
    for (const auto &segment : m_set.training[0].segments) {
        if (ClassId{segment.actionClass + kFirstClassId} == detection.actionClass)
            most = std::max(most, temporalIou(segment.range, detection.range));
    }
    return most;
}

} // namespace onset::test
