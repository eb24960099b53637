// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a whole: how soon its window stands, how long the window is deaf while a run goes on beside
// a playing video, what reviewing two hours of 1080p costs in memory, and what spinning costs training.
#include "programs.h"
#include "reviewing.h"
#include "tests/app/watchedapplication.h"

#include <benchmark/benchmark.h>

#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace onset;

namespace {

WatchedApplication &watch()
{
    return *static_cast<WatchedApplication *>(qApp);
}

void windowShown(benchmark::State &state)
{
    for (auto _ : state) {
        const auto times = startTimes(7);
        if (times.isEmpty()) {
            state.SkipWithError("onset did not start");
            return;
        }
        state.counters["median_ms"] = times[times.size() / 2];
        state.counters["fastest_ms"] = times.first();
        state.counters["wanted_ms"] = 500;
    }
}

void windowBesideARun(benchmark::State &state)
{
    for (auto _ : state) {
        const auto blocks = runBesidePlaying(watch(), 30);
        if (!blocks) {
            state.SkipWithError("vtest.avi of the package opencv-doc is not installed");
            return;
        }
        state.counters["longest_event_ms"] = blocks->longestEventMs;
        state.counters["longest_gap_ms"] = blocks->longestGapMs;
        state.counters["wanted_ms"] = 50;
        state.counters["times_real_time"] = blocks->timesRealTime;
        state.SetLabel(blocks->culprit.toStdString());
    }
}

/// In a process of its own, so that its peak is not another benchmark's.
void reviewTwoHours(benchmark::State &state)
{
    for (auto _ : state) {
        const QTemporaryDir folder;
        const QString video = twoHours(folder.path());
        const auto peak = reviewInOwnProcess(folder.path(), video);
        if (!peak) {
            state.SkipWithError("the review failed");
            return;
        }
        state.counters["peak_MB"] = peak->peakMb;
        state.counters["wanted_MB"] = 600;
        state.counters["dropped_percent"] = peak->droppedPercent;
    }
}

void trainingBeside(benchmark::State &state)
{
    for (auto _ : state) {
        const auto passive = trainingStep("PASSIVE");
        const auto active = trainingStep("ACTIVE");
        if (!passive || !active) {
            state.SkipWithError("onset-trainstep was not built");
            return;
        }
        state.counters["passive_alone_ms"] = passive->aloneMs;
        state.counters["passive_beside_busy_ms"] = passive->besideMs;
        state.counters["active_beside_busy_ms"] = active->besideMs;
        state.counters["active_to_passive"] = active->besideMs / passive->besideMs;
    }
}

BENCHMARK(windowShown)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(windowBesideARun)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(reviewTwoHours)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(trainingBeside)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("OnsetBench"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    if (argc == 4 && QByteArray(argv[1]) == kReviewArgument)
        return review(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
