// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/playhead.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr double kSlowest = 0.25;
constexpr double kFastest = 4.0;

} // namespace

Playhead::Playhead(QObject *parent)
    : QObject(parent)
{}

void Playhead::setVideo(VideoId video, std::shared_ptr<const FrameTable> frames)
{
    const bool same = video == m_video && video.valid();
    m_video = video;
    m_frames = std::move(frames);
    if (same) {
        m_requested = clamped(m_requested);
        emit videoChanged();
        setLoop(m_loop);
        return;
    }
    pause();
    m_shown = {};
    m_requested = {0};
    m_waiting = false;
    m_audioTrack = 0;
    m_audioTracks.clear();
    emit videoChanged();
    setLoop(std::nullopt);
    setRate(1.0);
    setStatistics(0, 0);
    emit audioChanged();
}

FrameIndex Playhead::clamped(FrameIndex frame) const
{
    const auto value = std::max<std::int64_t>(0, frame.value);
    return {frameCount() > 0 ? std::min(value, frameCount() - 1) : value};
}

void Playhead::setShown(const ShownFrame &frame)
{
    if (!m_video.valid() || frame.video != m_video)
        return;
    // Without a table the player alone knows where the video ends, so what it sends counts.
    const bool onTheWay = m_waiting && !m_playing && m_frames && frame.index != m_requested;
    if (!onTheWay) {
        m_waiting = false;
        m_requested = frame.index;
    }
    m_shown = frame;
    emit shownChanged(m_shown);
}

void Playhead::request(FrameIndex frame)
{
    if (!m_video.valid())
        return;
    m_requested = clamped(frame);
    m_waiting = true;
    emit frameRequested(m_requested);
}

void Playhead::step(std::int64_t frames)
{
    pause();
    request(m_requested + frames);
}

void Playhead::jumpSeconds(double seconds)
{
    if (!std::isfinite(seconds) || seconds == 0)
        return;
    const FrameTable none;
    const auto &table = m_frames ? *m_frames : none;
    auto target = m_requested + std::llround(seconds * table.averageRate());
    if (!table.empty())
        target = table.frameAtSeconds(table.secondsOf(clamped(m_requested)) + seconds);
    if (target == m_requested) // less than the frame lasts
        target = m_requested + (seconds > 0 ? 1 : -1);
    request(target);
}

void Playhead::play()
{
    if (m_playing || !m_video.valid())
        return;
    const auto range = m_loop.value_or(FrameRange{{0}, {frameCount()}});
    if (!range.empty()) {
        const auto last = range.end - 1;
        if (m_loop && !range.contains(m_requested))
            request(m_rate < 0 ? last : range.start);
        else if (m_rate > 0 && m_requested >= last)
            request(range.start);
        else if (m_rate < 0 && m_requested <= range.start)
            request(last);
    }
    setStatistics(0, 0);
    m_playing = true;
    emit playingChanged(true);
}

void Playhead::pause()
{
    if (!m_playing)
        return;
    m_playing = false;
    // Steps continue from the picture that is seen.
    if (m_shown.index.valid() && !m_waiting)
        m_requested = m_shown.index;
    emit playingChanged(false);
}

void Playhead::togglePlay()
{
    if (m_playing)
        pause();
    else
        play();
}

void Playhead::shuttle(int direction)
{
    if (direction == 0)
        return;
    const double sign = direction > 0 ? 1.0 : -1.0;
    const bool faster = m_playing && m_rate * sign > 0;
    setRate(faster ? m_rate * 2 : sign);
    play();
}

void Playhead::setRate(double rate)
{
    if (!std::isfinite(rate) || rate == 0)
        return;
    rate = std::copysign(std::clamp(std::abs(rate), kSlowest, kFastest), rate);
    if (rate == m_rate)
        return;
    m_rate = rate;
    emit rateChanged(rate);
}

void Playhead::setLoop(std::optional<FrameRange> range)
{
    if (range) {
        range->start = clamped(range->start);
        if (frameCount() > 0)
            range->end = std::min(range->end, FrameIndex{frameCount()});
        if (range->empty())
            range.reset();
    }
    if (range == m_loop)
        return;
    m_loop = range;
    emit loopChanged();
}

void Playhead::setVolume(double volume)
{
    if (!std::isfinite(volume) || std::clamp(volume, 0.0, 1.0) == m_volume)
        return;
    m_volume = std::clamp(volume, 0.0, 1.0);
    emit audioChanged();
}

void Playhead::setMuted(bool muted)
{
    if (muted == m_muted)
        return;
    m_muted = muted;
    emit audioChanged();
}

void Playhead::setAudioTrack(int index)
{
    index = std::max(index, -1);
    if (!m_audioTracks.isEmpty())
        index = std::min(index, static_cast<int>(m_audioTracks.size()) - 1);
    if (index == m_audioTrack)
        return;
    m_audioTrack = index;
    emit audioChanged();
}

void Playhead::setAudioTracks(const QStringList &names)
{
    if (names == m_audioTracks)
        return;
    m_audioTracks = names;
    if (!names.isEmpty())
        m_audioTrack = std::min(m_audioTrack, static_cast<int>(names.size()) - 1);
    emit audioChanged();
}

void Playhead::setStatistics(std::int64_t played, std::int64_t dropped)
{
    if (played == m_played && dropped == m_dropped)
        return;
    m_played = played;
    m_dropped = dropped;
    emit statisticsChanged();
}

} // namespace onset
