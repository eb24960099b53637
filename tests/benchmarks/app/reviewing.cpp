// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewing.h"

#include "tests/app/walk.h"
#include "tests/app/watchedapplication.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

namespace onset {

namespace {

constexpr int kSeeks = 200;
constexpr int kPlayMs = 10000;

double peakMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

std::optional<Blocks> runBesidePlaying(WatchedApplication &watch, double seconds)
{
    const QTemporaryDir folder;
    const QString clip = pedestrians(folder.path(), seconds);
    if (clip.isEmpty())
        return {};
    Walk walk(folder.filePath(QStringLiteral("bench.onset")));
    walk.makeProject();
    walk.addVideo(clip);
    walk.startMotion();
    auto &playhead = walk.workspace().playhead;
    playhead.setLoop(frameRange(0, playhead.frameCount()));
    walk.key(Qt::Key_Space);
    QElapsedTimer timer;
    timer.start();
    watch.startWatching();
    constexpr int kLongestMs = 600000;
    if (!waitFor([&] { return walk.runState() != RunState::Running; }, kLongestMs))
        return {};
    watch.stopWatching();
    Blocks blocks;
    blocks.longestEventMs = watch.longestEventMs();
    blocks.longestGapMs = watch.longestGapMs();
    blocks.culprit = watch.culprit();
    blocks.timesRealTime = seconds * 1000 / static_cast<double>(timer.elapsed());
    walk.closeWindow();
    return blocks;
}

QString twoHours(const QString &folder)
{
    const QString clip = folder + QStringLiteral("/clip.mp4");
    const QString video = folder + QStringLiteral("/hours.mp4");
    const auto ffmpeg = [](const QStringList &arguments) {
        return QProcess::execute(QStringLiteral("ffmpeg"),
                                 QStringList{"-v", "error", "-nostdin", "-y"} + arguments) == 0;
    };
    const bool made =
        ffmpeg({"-f", "lavfi", "-i", "testsrc2=s=1920x1080:r=30:d=20", "-c:v", "libx264", "-preset",
                "veryfast", "-bf", "2", "-g", "250", "-crf", "32", "-pix_fmt", "yuv420p", clip}) &&
        ffmpeg({"-stream_loop", "359", "-i", clip, "-c", "copy", video});
    return made ? video : QString();
}

int review(const QString &folder, const QString &video)
{
    Walk walk(folder + QStringLiteral("/review.onset"));
    walk.makeProject();
    walk.addVideo(video);
    auto &playhead = walk.workspace().playhead;
    std::mt19937 random(5);
    std::uniform_int_distribution<std::int64_t> any(0, playhead.frameCount() - 1);
    for (int i = 0; i < kSeeks; ++i)
        walk.goTo(any(random));
    walk.key(Qt::Key_Space);
    QTest::qWait(kPlayMs);
    walk.key(Qt::Key_Space);
    const auto played = static_cast<double>(playhead.playedFrames());
    const auto dropped = static_cast<double>(playhead.droppedFrames());
    std::printf("%lld %.0f %.2f\n", static_cast<long long>(playhead.frameCount()), peakMb(),
                100 * dropped / std::max(1.0, played + dropped));
    return played > 0 ? 0 : 1;
}

std::optional<Review> reviewInOwnProcess(const QString &folder, const QString &video)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral("/proc/self/exe"), {QLatin1String(kReviewArgument), folder, video});
    constexpr int kLongestMs = 600000;
    if (!program.waitForFinished(kLongestMs) || program.exitCode() != 0)
        return {};
    const auto told = program.readAllStandardOutput().simplified().split(' ');
    if (told.size() != 3)
        return {};
    return Review{told[1].toDouble(), told[2].toDouble()};
}

} // namespace onset
