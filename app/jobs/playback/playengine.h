// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/audiofeed.h"
#include "app/jobs/playback/decodedesk.h"
#include "app/jobs/playback/playclock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace onset {

/// Plays one plan at a time: waits until pictures and sound are ready, starts the clock, and gives out each
/// picture when it is due. GUI thread.
class PlayEngine : public QObject
{
    Q_OBJECT
public:
    /// `output` may be null: no sound.
    PlayEngine(DecodeDesk &desk, AudioFeed &feed, std::unique_ptr<AudioOutput> output);

    /// `generation` names the playing at the desk. The first frame is shown as soon as it is there unless
    /// `firstShown`. `sound`: file and stream, its other fields are filled in; nothing: silent.
    void start(std::uint64_t generation, std::shared_ptr<const PlayPlan> plan, bool firstShown,
               std::optional<AudioFeed::Order> sound);
    void stop();
    bool active() const { return m_plan != nullptr; }
    const PlayPlan *plan() const { return m_plan.get(); }
    std::uint64_t generation() const { return m_generation; }
    void setVolume(double volume);
    void poll(); ///< the desk or the feed has news

    void resetStatistics();
    std::int64_t playedFrames() const { return m_played; }
    std::int64_t droppedFrames() const { return m_dropped; }
    bool followsSound() const { return m_clock.followsSound(); }
    AudioOutput *output() const { return m_output.get(); }

signals:
    void pictureDue(const onset::DecodedPicture &picture);
    void played(onset::FrameRange range); ///< in pieces of some seconds
    void statisticsChanged();
    void ended(); ///< the last frame has had its time, or decoding failed; the engine has stopped

private:
    void tick();
    void preroll();
    void begin();
    void show(const DecodeDesk::Queued &due);
    void finish();
    void schedule(double elapsed);
    void noteSeen(std::int64_t step);
    void flushSeen();

    DecodeDesk &m_desk;
    AudioFeed &m_feed;
    std::unique_ptr<AudioOutput> m_output;
    PlayClock m_clock;
    QTimer m_timer;
    std::shared_ptr<const PlayPlan> m_plan;
    std::uint64_t m_generation = 0;
    bool m_withSound = false;
    SoundFormat m_format;
    std::chrono::steady_clock::time_point m_started;
    std::int64_t m_lastStep = -1; ///< shown last; -1: none
    std::int64_t m_seenFrom = -1;
    std::int64_t m_played = 0;
    std::int64_t m_dropped = 0;
};

} // namespace onset
