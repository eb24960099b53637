// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/trajectoryextractor.h"

#include "inference/api/stopwatch.h"
#include "inference/camera/cameramotion.h"
#include "inference/runtime/streams/turnedpicture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onset {

namespace {

constexpr int kLeastSide = 16; // of pictures whose flow can be computed

int scaledSide(int side, int longer, int wanted)
{
    const double scale = std::min(1.0, static_cast<double>(wanted) / std::max(1, longer));
    return std::max(kLeastSide, static_cast<int>(std::lround(side * scale)));
}

CameraMotion cameraOf(const FlowField &flow)
{
    MotionField field{flow.width, flow.height, std::vector<FlowVector>(flow.x.size())};
    for (std::size_t i = 0; i < flow.x.size(); ++i)
        field.vectors[i] = {flow.x[i], flow.y[i]};
    return estimateCameraMotion(field);
}

} // namespace

TrajectoryExtractor::TrajectoryExtractor(const DescriptorSettings &settings, const VideoInfo &info,
                                         std::unique_ptr<FlowEstimator> flow)
    : m_settings(settings)
    , m_width(scaledSide(info.width, std::max(info.width, info.height), settings.side))
    , m_height(scaledSide(info.height, std::max(info.width, info.height), settings.side))
    , m_rotation(info.rotation)
    , m_flow(std::move(flow))
{}

Result<Picture> TrajectoryExtractor::picture(const DecodedFrame &frame, PixelLayout layout) const
{
    auto made = frame.toPicture(layout, m_width, m_height);
    if (!made)
        return made;
    return turned(*made, m_rotation);
}

Status TrajectoryExtractor::take(const DecodedFrame &frame)
{
    const bool begins = m_taken % m_settings.stride == 0;
    Picture colour;
    auto gray = [&]() -> Result<Picture> {
        const Stopwatch watch(m_times.convert);
        if (begins) {
            auto made = picture(frame, PixelLayout::Rgb24);
            if (!made)
                return made;
            colour = *std::move(made);
        }
        return picture(frame, PixelLayout::Gray8);
    }();
    if (!gray)
        return gray.error();
    if (m_taken > 0) {
        if (auto status = step(*gray); !status)
            return status;
    }
    if (begins) {
        closeStatistics();
        TrajectoryRow row;
        const auto colours = colourHistogram(colour);
        std::copy(colours.begin(), colours.end(), row.statistics.begin());
        m_pending.push_back({Generation(m_settings, *gray, std::move(colour)), std::move(row)});
    }
    m_before = *std::move(gray);
    ++m_taken;
    while (!m_pending.empty() && m_pending.front().counted && m_pending.front().generation.complete())
        finishFront();
    return success();
}

Status TrajectoryExtractor::step(const Picture &gray)
{
    auto flow = [&] {
        const Stopwatch watch(m_times.flow);
        return m_flow->flow(m_before, gray);
    }();
    if (!flow)
        return flow.error();
    const auto camera = cameraOf(*flow);
    {
        const Stopwatch watch(m_times.histograms);
        m_motion.add(*flow, camera);
        m_fields.compute(m_before, *flow, camera);
    }
    const Stopwatch watch(m_times.trajectories);
    for (auto &pending : m_pending)
        pending.generation.advance(m_fields, *flow, camera);
    return success();
}

void TrajectoryExtractor::closeStatistics()
{
    if (m_pending.empty() || m_pending.back().counted)
        return;
    const auto motion = m_motion.take();
    std::copy(motion.begin(), motion.end(), m_pending.back().row.statistics.begin() + kColourBins);
    m_pending.back().counted = true;
}

void TrajectoryExtractor::finishFront()
{
    auto &front = m_pending.front();
    front.row.local = front.generation.descriptors();
    m_ready.push_back(std::move(front.row));
    m_pending.pop_front();
}

void TrajectoryExtractor::end()
{
    closeStatistics();
    while (!m_pending.empty())
        finishFront();
}

std::vector<TrajectoryRow> TrajectoryExtractor::takeRows()
{
    return std::exchange(m_ready, {});
}

} // namespace onset
