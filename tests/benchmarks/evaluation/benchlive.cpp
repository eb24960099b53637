// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/diagnosis.h"
#include "storage/evaluation/liveevaluation.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <functional>
#include <random>

using namespace onset;

namespace {

constexpr int kVideos = 5000;
constexpr int kFrames = 6000; // 240 s
constexpr int kTruths = 3;    // a video
constexpr int kPredictions = 200;

double milliseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// That this thread worked: what it takes where no other program is in the way.
double processorMilliseconds(const std::function<void()> &work)
{
    const auto start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// 5 000 videos with 3 annotations and 200 predictions each, every second near an annotation.
struct Project
{
    explicit Project(int classes)
        : random(1)
    {
        std::vector<FrameEntry> entries(kFrames);
        for (int i = 0; i < kFrames; ++i)
            entries[static_cast<std::size_t>(i)].pts = i;
        frames = std::make_shared<const FrameTable>(TimeBase{1, 25}, std::move(entries), 25);
        for (int v = 1; v <= kVideos; ++v)
            fill(VideoId{v}, classes);
    }

    int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

    void fill(VideoId video, int classes)
    {
        // A video is about one or two things.
        const int first = below(classes);
        const int second = below(4) == 0 ? below(classes) : first;
        for (int i = 0; i < kTruths; ++i) {
            const int start = below(kFrames - 1000);
            LiveTruth truth{{static_cast<std::int64_t>(truths.size()) + 1},
                            video,
                            {1 + (i == 2 ? second : first)},
                            {},
                            {}};
            truth.range = frameRange(start, start + 50 + below(900));
            truths.push_back({{}, truth});
        }
        for (int i = 0; i < kPredictions; ++i) {
            Detection detection;
            detection.id = {static_cast<std::int64_t>(detections.size()) + 1};
            detection.video = video;
            detection.actionClass = {1 + below(classes)};
            const int start = below(kFrames - 1000);
            detection.range = frameRange(start, start + 20 + below(900));
            if (i % 2 == 0) {
                const auto &near =
                    *truths[truths.size() - 1 - static_cast<std::size_t>(below(kTruths))].after;
                if (i % 4 == 0)
                    detection.actionClass = near.actionClass;
                detection.range.start.value =
                    std::max<std::int64_t>(0, near.range.start.value + below(200) - 100);
                detection.range.end.value =
                    std::max(detection.range.start.value + 1, near.range.end.value + below(200) - 100);
            }
            detection.score = static_cast<double>(random());
            detections.push_back(detection);
        }
    }

    LiveEvaluation evaluation() const
    {
        LiveEvaluation live(RunId{1}, {});
        std::vector<LiveVideo> videos;
        std::vector<VideoId> ids;
        for (int v = 1; v <= kVideos; ++v) {
            ids.push_back({v});
            videos.push_back({{v}, Split::None, frames});
        }
        live.setRunVideos(ids);
        live.setVideos(videos);
        for (std::size_t v = 0; v < kVideos; ++v)
            live.setPredictions(ids[v], std::span(detections).subspan(v * kPredictions, kPredictions));
        live.apply(truths);
        return live;
    }

    Change<LiveTruth> drag()
    {
        auto &at = truths[static_cast<std::size_t>(below(static_cast<int>(truths.size())))];
        const auto before = *at.after;
        at.after->range.end.value += at.after->range.length() > 100 ? -1 - below(50) : 1 + below(50);
        return {before, at.after};
    }

    /// Everything from the start, as a script would: the reference.
    double wholeEvaluation() const
    {
        std::vector<TimedSegment> truth;
        std::vector<TimedSegment> predictions;
        std::vector<std::vector<double>> traits(2);
        for (const auto &each : truths) {
            truth.push_back(
                timedSegment(each.after->video, each.after->actionClass, each.after->range, *frames));
            traits[1].push_back(truth.back().end - truth.back().start);
            traits[0].push_back(traits[1].back() / frames->durationSeconds());
        }
        for (const auto &each : detections)
            predictions.push_back(
                timedSegment(each.video, each.actionClass, each.range, *frames, each.score));
        traits.push_back(countInstances(truth, CountedInstances::OfClass));
        benchmark::DoNotOptimize(evaluateActivityNetDetections(truth, predictions).average);
        return diagnose({truth, traits}, predictions).diagnosis.map.average;
    }

    std::mt19937 random;
    std::shared_ptr<const FrameTable> frames;
    std::vector<Change<LiveTruth>> truths;
    std::vector<Detection> detections;
};

/// One dragged boundary among 10^6 predictions until all metrics and the diagnosis are up to date, against
/// the whole evaluation in the same run. of_50ms: the slowest edit, by the processor time that it took; has
/// to be below 1. Elapsed: the time of the benchmark, p95_ms.
void draggedBoundary(benchmark::State &state)
{
    Project project(static_cast<int>(state.range(0)));
    auto live = project.evaluation();
    const double first = milliseconds([&] { benchmark::DoNotOptimize(live.analysis()); });
    std::vector<double> times;
    std::vector<double> worked;
    for (auto _ : state) {
        const auto edit = project.drag();
        times.push_back(milliseconds([&] {
            worked.push_back(processorMilliseconds([&] {
                live.apply(std::span(&edit, 1));
                benchmark::DoNotOptimize(live.analysis());
            }));
        }));
        state.SetIterationTime(times.back() / 1000);
    }
    double average = 0;
    const double whole = processorMilliseconds([&] { average = project.wholeEvaluation(); });
    if (std::abs(average - *live.analysis()->average) > 1e-9)
        state.SkipWithError("the two disagree");
    std::ranges::sort(times);
    std::ranges::sort(worked);
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
    state.counters["worked_ms"] = worked[worked.size() / 2];
    state.counters["of_50ms"] = worked.back() / 50;
    state.counters["first_ms"] = first;
    state.counters["whole_ms"] = whole;
    state.counters["x_whole"] = whole / worked[worked.size() / 2];
}
BENCHMARK(draggedBoundary)
    ->Arg(200)
    ->Arg(20)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(200)
    ->Unit(benchmark::kMillisecond);

/// The list of a filter after that.
void errorList(benchmark::State &state)
{
    Project project(20);
    auto live = project.evaluation();
    (void)live.analysis();
    EntryFilter filter;
    if (state.range(0) == 1) {
        filter.ofClass = ClassId{3};
        filter.kinds = {EntryKind::Background};
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(live.entries(filter, 2000).total);
}
BENCHMARK(errorList)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
