// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/shownframe.h"
#include "storage/domain/frametable.h"
#include "storage/domain/ids.h"

#include <QObject>

#include <memory>
#include <optional>

namespace onset {

/// Where the open video stands, and what the person wants of it. Widgets call the commands; the player
/// (app/jobs) listens to the requests and answers with setShown(). Cursors follow shown(), never what was
/// requested. GUI thread.
class Playhead : public QObject
{
    Q_OBJECT
public:
    explicit Playhead(QObject *parent = nullptr);

    // The open video.
    void setVideo(VideoId video, std::shared_ptr<const FrameTable> frames); ///< table null until indexed
    VideoId video() const { return m_video; }
    const std::shared_ptr<const FrameTable> &frames() const { return m_frames; }
    std::int64_t frameCount() const { return m_frames ? m_frames->size() : 0; }

    // What is shown and what is wanted.
    const ShownFrame &shown() const { return m_shown; }
    FrameIndex current() const { return m_shown.index; }
    FrameIndex requested() const { return m_requested; }
    /// From the player, in the order of the requests. A picture on the way to the requested one (while
    /// somebody drags) is shown as what it is; the request stands until its own picture comes. A frame of
    /// another video is dropped.
    void setShown(const ShownFrame &frame);

    // Commands.
    void request(FrameIndex frame); ///< clamped; the newest wins; pauses nothing
    void step(std::int64_t frames); ///< relative to the requested frame; pauses playing
    void jumpSeconds(double seconds);
    void play(); ///< from the end (backward: the start) it begins anew; into a loop it jumps
    void pause();
    void togglePlay();
    void shuttle(
        int direction); ///< J (-1) and L (+1): each press doubles the speed in that direction, K is pause()
    void setRate(double rate); ///< ±0.25 … ±4; negative plays backward
    void setLoop(std::optional<FrameRange> range);
    void setVolume(double volume); ///< 0 … 1
    void setMuted(bool muted);
    void setAudioTrack(int index);                 ///< -1: none
    void setAudioTracks(const QStringList &names); ///< from the player

    bool playing() const { return m_playing; }
    double rate() const { return m_rate; }
    std::optional<FrameRange> loop() const { return m_loop; }
    double volume() const { return m_volume; }
    bool muted() const { return m_muted; }
    int audioTrack() const { return m_audioTrack; }
    const QStringList &audioTracks() const { return m_audioTracks; }

    /// Of the playing since play(): frames that were due and could not be shown in time.
    std::int64_t droppedFrames() const { return m_dropped; }
    std::int64_t playedFrames() const { return m_played; }
    void setStatistics(std::int64_t played, std::int64_t dropped); ///< from the player

signals:
    void videoChanged();
    void frameRequested(onset::FrameIndex frame);
    void shownChanged(const onset::ShownFrame &frame);
    void playingChanged(bool playing);
    void rateChanged(double rate);
    void loopChanged();
    void audioChanged();
    void statisticsChanged();

private:
    FrameIndex clamped(FrameIndex frame) const;

    VideoId m_video;
    std::shared_ptr<const FrameTable> m_frames;
    ShownFrame m_shown;
    FrameIndex m_requested{0};
    bool m_waiting = false; ///< m_requested is not shown yet
    bool m_playing = false;
    double m_rate = 1.0;
    std::optional<FrameRange> m_loop;
    double m_volume = 1.0;
    bool m_muted = false;
    int m_audioTrack = 0;
    QStringList m_audioTracks;
    std::int64_t m_played = 0;
    std::int64_t m_dropped = 0;
};

} // namespace onset
