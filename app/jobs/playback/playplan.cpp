// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/playplan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr double kMostPicturesASecond = 60.0;
constexpr double kSlack = 1e-6;

std::optional<FrameRange> usableLoop(const FrameTable &frames, std::optional<FrameRange> loop)
{
    if (!loop)
        return {};
    const FrameRange clamped{std::max(loop->start, FrameIndex{0}),
                             std::min(loop->end, FrameIndex{frames.size()})};
    return clamped.empty() ? std::nullopt : std::optional(clamped);
}

} // namespace

PlayPlan::PlayPlan(std::shared_ptr<const FrameTable> frames, FrameIndex start, double rate,
                   std::optional<FrameRange> loop)
    : m_frames(std::move(frames))
    , m_loop(usableLoop(*m_frames, loop))
    , m_rate(rate == 0 || !std::isfinite(rate) ? 1.0 : rate)
{
    m_range = m_loop.value_or(FrameRange{{0}, {m_frames->size()}});
    m_start = {std::clamp<std::int64_t>(start.value, 0, m_frames->size() - 1)};
    if (!m_range.contains(m_start))
        m_start = reverse() ? m_range.end - 1 : m_range.start;
    m_offset = reverse() ? (m_range.end - 1) - m_start : m_start - m_range.start;
    m_lapSeconds = std::max(1e-3, m_frames->secondsOf(m_range.end) - m_frames->secondsOf(m_range.start));
    const double due = m_frames->averageRate() * speed();
    m_stride =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(due / kMostPicturesASecond - 0.05)));
}

std::int64_t PlayPlan::steps() const
{
    return m_loop ? std::numeric_limits<std::int64_t>::max() : m_range.length() - m_offset;
}

FrameIndex PlayPlan::frameAt(std::int64_t step) const
{
    const auto position = (m_offset + step) % m_range.length();
    return reverse() ? m_range.end - 1 - position : m_range.start + position;
}

std::int64_t PlayPlan::lapOf(std::int64_t step) const
{
    return (m_offset + step) / m_range.length();
}

double PlayPlan::leadSeconds() const
{
    return reverse() ? m_frames->secondsOf(m_range.end) - m_frames->secondsOf(m_start + 1)
                     : m_frames->secondsOf(m_start) - m_frames->secondsOf(m_range.start);
}

double PlayPlan::dueSeconds(std::int64_t step) const
{
    const auto frame = frameAt(step);
    const double inLap = reverse() ? m_frames->secondsOf(m_range.end) - m_frames->secondsOf(frame + 1)
                                   : m_frames->secondsOf(frame) - m_frames->secondsOf(m_range.start);
    return static_cast<double>(lapOf(step)) * m_lapSeconds + inLap - leadSeconds();
}

double PlayPlan::endSeconds() const
{
    return m_loop ? std::numeric_limits<double>::infinity() : m_lapSeconds - leadSeconds();
}

std::int64_t PlayPlan::stepAt(double elapsedSeconds) const
{
    const double since = std::max(0.0, elapsedSeconds) + leadSeconds();
    const double lap = m_loop ? std::floor((since + kSlack) / m_lapSeconds) : 0.0;
    const double inLap = since - lap * m_lapSeconds;
    std::int64_t position = 0;
    if (reverse()) {
        const auto frame = m_frames->frameAtSeconds(m_frames->secondsOf(m_range.end) - inLap - kSlack);
        position = (m_range.end - 1) - frame;
    } else {
        const auto frame = m_frames->frameAtSeconds(m_frames->secondsOf(m_range.start) + inLap);
        position = frame - m_range.start;
    }
    position = std::clamp<std::int64_t>(position, 0, m_range.length() - 1);
    const auto step = static_cast<std::int64_t>(lap) * m_range.length() + position - m_offset;
    return std::max<std::int64_t>(0, step - step % m_stride);
}

std::optional<std::int64_t> PlayPlan::stepOf(FrameIndex frame, std::int64_t from) const
{
    if (!m_range.contains(frame))
        return {};
    const auto position = reverse() ? (m_range.end - 1) - frame : frame - m_range.start;
    const auto length = m_range.length();
    const auto here = m_offset + from;
    auto lap = here / length;
    if (position < here % length)
        ++lap;
    const auto step = lap * length + position - m_offset;
    return step < steps() ? std::optional(step) : std::nullopt;
}

} // namespace onset
