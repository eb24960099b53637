// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"
#include "inference/api/videoreader.h"
#include "inference/descriptors/generation.h"
#include "inference/descriptors/motionstatistics.h"
#include "inference/descriptors/settings.h"

#include <deque>
#include <memory>
#include <vector>

namespace onset {

/// Makes the trajectory rows of a video from its frames, given once and in order from frame row · stride on,
/// whatever row it begins with. Row i tells of frames [i·stride, (i + 1)·stride) and is ready `length` frames
/// after its first, or at the end. One thread.
class TrajectoryExtractor
{
public:
    /// Where time went, in seconds.
    struct Times
    {
        double convert = 0;
        double flow = 0;
        double histograms = 0;
        double trajectories = 0;
    };

    /// `settings` are checked. `info`: of the video.
    TrajectoryExtractor(const DescriptorSettings &settings, const VideoInfo &info,
                        std::unique_ptr<FlowEstimator> flow);

    Status take(const DecodedFrame &frame);
    /// The video is over: the rows that are left become ready.
    void end();
    /// Rows that became ready since the last call, in order.
    std::vector<TrajectoryRow> takeRows();
    const Times &times() const { return m_times; }

private:
    struct Pending
    {
        Generation generation;
        TrajectoryRow row;
        bool counted = false; ///< its statistics are complete
    };

    Result<Picture> picture(const DecodedFrame &frame, PixelLayout layout) const;
    Status step(const Picture &gray);
    void closeStatistics();
    void finishFront();

    DescriptorSettings m_settings;
    int m_width;
    int m_height;
    int m_rotation;
    std::unique_ptr<FlowEstimator> m_flow;
    FrameFields m_fields;
    MotionStatistics m_motion;
    Picture m_before;
    std::int64_t m_taken = 0; ///< frames
    std::deque<Pending> m_pending;
    std::vector<TrajectoryRow> m_ready;
    Times m_times;
};

} // namespace onset
