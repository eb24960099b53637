// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Playing 1080p30 H.264 with boxes drawn over it, and seeking in it, through the player as the window uses
// it.
#include "app/jobs/playback/nullaudiooutput.h"
#include "app/jobs/playback/player.h"
#include "inference/video/audiobackend.h"
#include "inference/video/videobackend.h"

#include <benchmark/benchmark.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <random>
#include <sys/resource.h>

using namespace onset;

namespace {

constexpr int kFrames = 360;

/// Twelve seconds with moving detail and noise, groups of 250, B-frames, and sound.
QString video()
{
    static const QTemporaryDir folder;
    const auto path = folder.filePath("bench.mp4");
    if (QFile::exists(path))
        return path;
    QProcess::execute("ffmpeg", {"-v",
                                 "error",
                                 "-nostdin",
                                 "-f",
                                 "lavfi",
                                 "-i",
                                 "testsrc2=s=1920x1080:r=30:d=12,noise=alls=8:allf=t",
                                 "-f",
                                 "lavfi",
                                 "-i",
                                 "sine=f=440:r=48000:d=12",
                                 "-c:v",
                                 "libx264",
                                 "-preset",
                                 "veryfast",
                                 "-bf",
                                 "2",
                                 "-g",
                                 "250",
                                 "-b:v",
                                 "8M",
                                 "-pix_fmt",
                                 "yuv420p",
                                 "-c:a",
                                 "aac",
                                 path});
    return path;
}

bool waitFor(const std::function<bool()> &done, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return true;
}

/// The window's share of the work: the picture scaled into a view with twenty labelled boxes over it.
void paint(QImage &view, const ShownFrame &frame)
{
    QPainter painter(&view);
    painter.drawImage(view.rect(), frame.image);
    for (int i = 0; i < 20; ++i) {
        const QRect box(40 + 57 * i % 1100, 30 + 83 * i % 560, 60, 120);
        painter.setPen(QPen(QColor::fromHsv(18 * i, 255, 255), 2));
        painter.drawRect(box);
        painter.drawText(box.topLeft(), QStringLiteral("person %1 0.87").arg(i));
    }
}

double processSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Session
{
    explicit Session(std::unique_ptr<AudioOutput> output)
        : player(playhead, pictures, makeVideoBackend(), makeAudioOpener(), std::move(output))
    {
        // Keeps the event loop turning while it waits.
        heartbeat.start(20);
        QObject::connect(&player, &Player::indexed, &player,
                         [this](VideoId, const FileIdentity &,
                                const std::shared_ptr<const FrameTable> &table) { frames = table; });
        Video file;
        file.id = {1};
        file.absolutePath = video().toStdString();
        player.open(file);
        waitFor([this] { return frames && playhead.shown().index.valid(); }, 20000);
    }
    Playhead playhead;
    PictureFeed pictures;
    Player player;
    QTimer heartbeat;
    std::shared_ptr<const FrameTable> frames;
};

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

std::vector<FrameIndex> randomFrames()
{
    std::mt19937 random(3);
    std::vector<FrameIndex> frames(60);
    for (auto &frame : frames)
        frame = {std::uniform_int_distribution<std::int64_t>(0, kFrames - 1)(random)};
    return frames;
}

void play1080p30(benchmark::State &state)
{
    for (auto _ : state) {
        Session session(std::make_unique<NullAudioOutput>());
        QImage view(1280, 720, QImage::Format_RGB32);
        QObject::connect(&session.playhead, &Playhead::shownChanged, &session.player,
                         [&](const ShownFrame &frame) { paint(view, frame); });
        const double before = processSeconds();
        session.playhead.play();
        waitFor([&] { return !session.playhead.playing(); }, 30000);
        session.playhead.pause();
        const double used = processSeconds() - before;
        const auto played = double(session.playhead.playedFrames());
        const auto dropped = double(session.playhead.droppedFrames());
        state.counters["played"] = played;
        state.counters["dropped"] = dropped;
        state.counters["dropped_percent"] = 100 * dropped / std::max(1.0, played + dropped);
        // What playing costs, whatever else the machine does: cores kept busy at 30 frames a second.
        state.counters["cores_used"] = used * 30 / kFrames;
    }
}

void seek1080p(benchmark::State &state)
{
    for (auto _ : state) {
        Session session(nullptr);
        std::vector<double> taken;
        for (const auto frame : randomFrames()) {
            QElapsedTimer timer;
            timer.start();
            session.playhead.request(frame);
            waitFor([&] { return session.playhead.current() == frame; }, 10000);
            taken.push_back(double(timer.nsecsElapsed()) * 1e-6);
        }
        // The reference: the same frames from the reader alone.
        auto reader = makeVideoBackend().open(video().toStdString(), {});
        (*reader)->setFrames(session.frames);
        std::vector<double> alone;
        for (const auto frame : randomFrames()) {
            QElapsedTimer timer;
            timer.start();
            if ((*reader)->frame(frame).ok())
                alone.push_back(double(timer.nsecsElapsed()) * 1e-6);
        }
        state.counters["p50_ms"] = percentile(taken, 0.5);
        state.counters["p95_ms"] = percentile(taken, 0.95);
        state.counters["reader_p50_ms"] = percentile(alone, 0.5);
        state.counters["reader_p95_ms"] = percentile(alone, 0.95);
        state.counters["ratio_p95"] = percentile(taken, 0.95) / std::max(0.001, percentile(alone, 0.95));
    }
}

void stepBack1080p(benchmark::State &state)
{
    for (auto _ : state) {
        Session session(nullptr);
        session.playhead.request({240});
        waitFor([&] { return session.playhead.current().value == 240; }, 10000);
        std::vector<double> taken;
        for (int i = 0; i < 60; ++i) {
            QElapsedTimer timer;
            timer.start();
            session.playhead.step(-1);
            waitFor([&] { return session.playhead.current().value == 239 - i; }, 10000);
            taken.push_back(double(timer.nsecsElapsed()) * 1e-6);
            QElapsedTimer pause;
            pause.start();
            waitFor([&] { return pause.elapsed() >= 30; }, 100); // a held key repeats 30 times a second
        }
        state.counters["p50_ms"] = percentile(taken, 0.5);
        state.counters["p95_ms"] = percentile(taken, 0.95);
    }
}

BENCHMARK(play1080p30)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(seek1080p)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(stepBack1080p)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
