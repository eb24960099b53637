// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/nullaudiooutput.h"
#include "app/jobs/playback/player.h"
#include "framenumber.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>
#include <vector>

/// A player with its playhead, and everything that was shown, with the number its pixels say.
class PlayerRig : public QObject
{
public:
    using Clock = std::chrono::steady_clock;
    struct Shown
    {
        std::int64_t index = -1;
        int number = -1;
        bool flash = false;
        Clock::time_point at;
    };

    PlayerRig(const onset::VideoBackend &backend, const onset::AudioOpener &sound,
              std::unique_ptr<onset::AudioOutput> output)
        : player(playhead, pictures, backend, sound, std::move(output))
    {
        connect(&playhead, &onset::Playhead::shownChanged, this, [this](const onset::ShownFrame &frame) {
            if (frame.index.valid())
                shown.push_back({frame.index.value, framenumber::numberIn(frame.image),
                                 framenumber::flashes(frame.image), Clock::now()});
        });
        connect(&player, &onset::Player::openFailed, this,
                [this](const onset::Error &error) { failures.push_back(error); });
        connect(&player, &onset::Player::indexed, this,
                [this](onset::VideoId, const onset::FileIdentity &identity,
                       const std::shared_ptr<const onset::FrameTable> &frames) {
                    table = frames;
                    fileIdentity = identity;
                });
        connect(&player, &onset::Player::played, this,
                [this](onset::VideoId, onset::FrameRange range) { played.push_back(range); });
    }

    static onset::Video videoOf(const QString &path)
    {
        onset::Video video;
        video.id = {1};
        video.absolutePath = path.toStdString();
        return video;
    }
    /// Opens, waits for the index and frame 0.
    bool openIndexed(const QString &path)
    {
        player.open(videoOf(path));
        return QTest::qWaitFor([this] { return table && !shown.empty(); }, 10000);
    }
    bool waitShown(std::int64_t frame, int timeout = 8000)
    {
        return QTest::qWaitFor([&] { return playhead.shown().index.value == frame; }, timeout);
    }
    /// The first picture whose pixels are not those of its index; -1: none.
    std::int64_t firstWrong() const
    {
        for (const auto &s : shown) {
            if (s.index != s.number)
                return s.index;
        }
        return -1;
    }

    onset::Playhead playhead;
    onset::PictureFeed pictures;
    onset::Player player;
    std::vector<Shown> shown;
    std::vector<onset::Error> failures;
    std::vector<onset::FrameRange> played;
    std::shared_ptr<const onset::FrameTable> table;
    onset::FileIdentity fileIdentity;
};
