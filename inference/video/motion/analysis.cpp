// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/motion/analysis.h"

#include "inference/api/stopwatch.h"
#include "inference/camera/cameramotion.h"
#include "inference/video/motion/boxes.h"
#include "inference/video/motion/cuts.h"
#include "inference/video/motion/cvbridge.h"
#include "inference/video/motion/denseflow.h"
#include "inference/video/motion/follower.h"
#include "inference/video/motion/motionscore.h"
#include "inference/video/motion/people.h"

#include <algorithm>

namespace onset {

struct MotionAnalysis::Tools
{
    explicit Tools(const MotionSettings &s)
        : people({.hitThreshold = s.hitThreshold, .leastSupport = s.leastSupport})
        , cuts(s.cutThreshold)
    {}
    PeopleDetector people;
    BoxFollower follower;
    DenseFlow flow;
    CutDetector cuts;
};

MotionAnalysis::MotionAnalysis(const MotionSettings &settings, const VideoInfo &info,
                               const FrameTable &frames, std::int64_t firstOrdinal, int threads)
    : m_settings(settings)
    , m_frames(frames)
    , m_rotation(info.rotation)
    , m_threads(threads)
    , m_stride(analysisStride(frames.averageRate(), settings))
    , m_interval(detectionInterval(frames.averageRate(), settings))
    , m_sizes(workSizes(info, settings))
    , m_linker({.confirmHits = settings.confirmHits,
                .stillScore = settings.stillScore,
                .maxGapSeconds = settings.maxGapSeconds,
                .maxLostSeconds = settings.maxLostSeconds},
               firstOrdinal)
    , m_tools(std::make_unique<Tools>(settings))
{}

MotionAnalysis::~MotionAnalysis() = default;

Result<Picture> MotionAnalysis::converted(const DecodedFrame &frame, PixelLayout layout, PictureSize size)
{
    const Stopwatch watch(m_times.convert);
    return frame.toPicture(layout, size.width, size.height);
}

double MotionAnalysis::secondsBetween(std::int64_t fromSample, std::int64_t toSample) const
{
    const double usual = static_cast<double>((toSample - fromSample) * m_stride) / m_frames.averageRate();
    const double last = static_cast<double>(m_frames.size());
    if (static_cast<double>(frameOf(toSample).value) > last)
        return usual;
    const double exact = m_frames.secondsOf(frameOf(toSample)) - m_frames.secondsOf(frameOf(fromSample));
    // A single odd timestamp must not turn rest into motion.
    return std::clamp(exact, usual / 4, usual * 4);
}

Status MotionAnalysis::step(std::int64_t sample, const DecodedFrame &frame, const std::vector<Track> &stored)
{
    auto gray = converted(frame, PixelLayout::Gray8, m_sizes.follow);
    if (!gray)
        return gray.error();
    const auto small = shrunk(*gray, m_sizes.flow.width, m_sizes.flow.height);
    const bool cut = m_tools->cuts.isCut(small);
    const bool joined = m_lastSample >= 0 && !cut && sample == m_lastSample + 1;
    if (joined)
        connect(sample, *gray, small);
    else
        breakBefore(sample);
    if (!joined)
        m_tools->follower.start(*gray);
    m_gray = *gray;
    m_small = small;
    m_lastSample = sample;
    restore(sample, stored);
    // At a fixed place of the video, so that a resumed run looks at the same frames; and where a shot begins.
    if (!joined || sample % m_interval == 0)
        return findPeople(sample, frame);
    return success();
}

void MotionAnalysis::breakBefore(std::int64_t sample)
{
    m_linker.finishAll();
    if (m_lastSample >= 0)
        m_videoSamples.insert(m_videoSamples.end(), static_cast<std::size_t>(sample - m_lastSample),
                              m_lastMotion);
}

void MotionAnalysis::connect(std::int64_t sample, const Picture &gray, const Picture &small)
{
    const double seconds = secondsBetween(m_lastSample, sample);
    MotionField flow;
    CameraMotion camera;
    std::vector<std::optional<TrackBox>> found;
    if (samePixels(gray, m_gray)) {
        for (const auto &box : m_linker.boxes())
            found.emplace_back(box);
    } else {
        {
            const Stopwatch watch(m_times.flow);
            flow = m_tools->flow.between(m_small, small);
            camera = estimateCameraMotion(flow);
        }
        found = followed(gray);
    }
    scoreStep(flow, camera, seconds);
    std::vector<FlowVector> shifts;
    for (const auto &box : m_linker.boxes()) {
        const auto small_ = scaled(box, scaleX(m_sizes.flow), scaleY(m_sizes.flow));
        const auto shift = camera.at(centreX(small_), centreY(small_));
        shifts.push_back({static_cast<float>(shift.x / scaleX(m_sizes.flow)),
                          static_cast<float>(shift.y / scaleY(m_sizes.flow))});
    }
    m_linker.advance(frameOf(sample), m_frames.secondsOf(frameOf(sample)), found, shifts);
}

std::vector<std::optional<TrackBox>> MotionAnalysis::followed(const Picture &gray)
{
    const Stopwatch watch(m_times.follow);
    const CvThreads threads(m_threads);
    const double sx = scaleX(m_sizes.follow);
    const double sy = scaleY(m_sizes.follow);
    std::vector<TrackBox> boxes;
    for (const auto &box : m_linker.boxes())
        boxes.push_back(scaled(box, sx, sy));
    auto found = m_tools->follower.follow(gray, boxes);
    for (auto &box : found) {
        if (box)
            box = scaled(*box, 1 / sx, 1 / sy);
    }
    return found;
}

void MotionAnalysis::scoreStep(const MotionField &flow, const CameraMotion &camera, double seconds)
{
    const Stopwatch watch(m_times.score);
    const auto boxes = m_linker.boxes();
    std::vector<float> motion(boxes.size(), 0.0F);
    m_lastMotion = 0;
    if (!flow.empty()) {
        m_lastMotion =
            normalizedMotion(videoMotion(flow, camera, seconds), m_settings.videoFloor, m_settings.videoHalf);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const auto box = scaled(boxes[i], scaleX(m_sizes.flow), scaleY(m_sizes.flow));
            motion[i] = normalizedMotion(trackMotion(flow, camera, box, seconds), m_settings.trackFloor,
                                         m_settings.trackHalf);
        }
    }
    m_videoSamples.push_back(m_lastMotion);
    m_linker.setMotion(motion);
}

Status MotionAnalysis::findPeople(std::int64_t sample, const DecodedFrame &frame)
{
    auto gray = converted(frame, PixelLayout::Gray8, m_sizes.people);
    if (!gray)
        return gray.error();
    std::vector<TrackBox> people;
    {
        const Stopwatch watch(m_times.people);
        const CvThreads threads(m_threads);
        people = m_tools->people.detect(*gray, m_rotation);
    }
    std::vector<Observation> seen;
    if (!people.empty()) {
        auto colour = converted(frame, PixelLayout::Bgr24, m_sizes.follow);
        if (!colour)
            return colour.error();
        for (const auto &person : people) {
            auto box = scaled(person, 1 / scaleX(m_sizes.people), 1 / scaleY(m_sizes.people));
            box.frame = frameOf(sample);
            seen.push_back(
                {box, Appearance(*colour, scaled(box, scaleX(m_sizes.follow), scaleY(m_sizes.follow)))});
        }
    }
    m_linker.observe(seen, m_frames.secondsOf(frameOf(sample)));
    return success();
}

void MotionAnalysis::restore(std::int64_t sample, const std::vector<Track> &stored)
{
    for (const auto &track : stored) {
        const auto box = boxAt(track, frameOf(sample));
        if (box)
            m_linker.restore(track, *box, m_frames.secondsOf(frameOf(sample)));
    }
}

void MotionAnalysis::finish()
{
    if (m_lastSample >= 0)
        m_videoSamples.push_back(m_lastMotion);
    m_linker.finishAll();
}

std::vector<float> MotionAnalysis::takeVideoSamples()
{
    auto result = std::move(m_videoSamples);
    m_videoSamples.clear();
    return result;
}

} // namespace onset
