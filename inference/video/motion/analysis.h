// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "inference/video/motion/linker.h"
#include "inference/video/motion/settings.h"
#include "inference/video/motion/worksizes.h"
#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <array>
#include <memory>
#include <vector>

namespace onset {

/// Where the time of an analysis goes, seconds.
struct StageTimes
{
    double convert = 0;
    double people = 0;
    double follow = 0;
    double flow = 0;
    double score = 0;
};

/// Looks at the analysed frames of one video, in order, and gives motion scores and tracks. The sample of a
/// frame is the motion from it to the next analysed one; before a cut, before a hole and at the end the
/// sample before is held. Cut frames and equal frames cost no flow (equal: no motion). One thread at a time.
class MotionAnalysis
{
public:
    /// Tracks are numbered from firstOrdinal on; `frames` outlives this.
    MotionAnalysis(const MotionSettings &settings, const VideoInfo &info, const FrameTable &frames,
                   std::int64_t firstOrdinal, int threads);
    ~MotionAnalysis();

    int stride() const { return m_stride; }
    /// The next analysed frame: number `sample` of the curve, frame sample·stride. `stored` are tracks of
    /// the run that is resumed. Errors of the conversion are handed on; throws cv::Exception.
    Status step(std::int64_t sample, const DecodedFrame &frame, const std::vector<Track> &stored = {});
    /// The last sample's value and the tracks' ends.
    void finish();

    /// What became final since the last call. videoSamples: from the first frame stepped on, without gaps.
    std::vector<float> takeVideoSamples();
    std::vector<PathPiece> takePaths() { return m_linker.take(); }
    const StageTimes &times() const { return m_times; }

private:
    struct Tools;
    Result<Picture> converted(const DecodedFrame &frame, PixelLayout layout, PictureSize size);
    void connect(std::int64_t sample, const Picture &gray, const Picture &small);
    void breakBefore(std::int64_t sample);
    void restore(std::int64_t sample, const std::vector<Track> &stored);
    void scoreStep(const MotionField &flow, const CameraMotion &camera, double seconds);
    std::vector<std::optional<TrackBox>> followed(const Picture &gray);
    Status findPeople(std::int64_t sample, const DecodedFrame &frame);
    double secondsBetween(std::int64_t fromSample, std::int64_t toSample) const;
    FrameIndex frameOf(std::int64_t sample) const { return {sample * m_stride}; }
    double scaleX(PictureSize size) const { return static_cast<double>(size.width) / m_sizes.video.width; }
    double scaleY(PictureSize size) const { return static_cast<double>(size.height) / m_sizes.video.height; }

    MotionSettings m_settings;
    const FrameTable &m_frames;
    int m_rotation;
    int m_threads;
    int m_stride;
    int m_interval;
    WorkSizes m_sizes;
    Linker m_linker;
    std::unique_ptr<Tools> m_tools;
    Picture m_gray;  // of the last analysed frame, follow size
    Picture m_small; // flow size
    std::int64_t m_lastSample = -1;
    std::int64_t m_lastDetection = 0;
    float m_lastMotion = 0;
    std::vector<float> m_videoSamples;
    StageTimes m_times;
};

} // namespace onset
