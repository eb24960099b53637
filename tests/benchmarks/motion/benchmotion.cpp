// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the engine `motion` is: times the video's own speed, against decoding alone in the same run, and
// where the time goes (milliseconds a frame of the video).
#include "inference/video/motion/analysis.h"
#include "inference/video/motionengine.h"
#include "tests/motion/clipsource.h"
#include "tests/motion/figure.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>

using namespace onset;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Two people who walk over a full-HD picture at 30 frames a second; the pictures are made beforehand.
Clip fullHd(std::int64_t frames)
{
    auto pictures = std::make_shared<std::vector<cv::Mat>>();
    const cv::Mat ground = clouds(1920, 1080, 3);
    for (int i = 0; i < 30; ++i) {
        cv::Mat m = ground.clone();
        drawFigure(m, 500 + 8 * i, 900, 420, std::cos(i * 0.4));
        drawFigure(m, 1500 - 5 * i, 700, 300, std::sin(i * 0.4));
        pictures->push_back(m);
    }
    return drawnClip(1920, 1080, 30, frames,
                     [pictures](std::int64_t f) { return (*pictures)[static_cast<std::size_t>(f % 30)]; });
}

void readOnly(const Clip &clip)
{
    auto next = clip.open(0);
    for (std::int64_t i = 0; i < clip.frames; ++i)
        benchmark::DoNotOptimize(next());
}

void engine(benchmark::State &state, const Clip &clip)
{
    if (clip.frames == 0) {
        state.SkipWithError("vtest.avi of the package opencv-doc is not installed");
        return;
    }
    EngineRequest request;
    request.run = RunId{1};
    request.video = clip.video();
    double engineSeconds = 0;
    double readSeconds = 0;
    std::size_t tracks = 0;
    for (auto _ : state) {
        auto start = std::chrono::steady_clock::now();
        auto made = motionEngineInfo().make();
        TrackId last;
        const auto status = (*made)->run(request, clip.opener(),
                                         [&](const DetectionUpdate &u) {
                                             for (const auto &track : u.tracks)
                                                 last = std::max(last, track.id);
                                         },
                                         {});
        engineSeconds += secondsSince(start);
        if (!status)
            state.SkipWithError(status.error().message.c_str());
        tracks = static_cast<std::size_t>(ordinalOf(last));
        state.PauseTiming();
        start = std::chrono::steady_clock::now();
        readOnly(clip);
        readSeconds += secondsSince(start);
        state.ResumeTiming();
    }
    const double runs = static_cast<double>(state.iterations());
    state.counters["fps"] = static_cast<double>(clip.frames) * runs / engineSeconds;
    state.counters["x_real_time"] = static_cast<double>(clip.frames) / clip.rate * runs / engineSeconds;
    state.counters["x_decoding_alone"] = engineSeconds / readSeconds;
    state.counters["tracks"] = static_cast<double>(tracks);
}

void stages(benchmark::State &state, const Clip &clip)
{
    if (clip.frames == 0) {
        state.SkipWithError("vtest.avi of the package opencv-doc is not installed");
        return;
    }
    const auto table = clip.table();
    StageTimes times;
    for (auto _ : state) {
        auto source = clip.opener()(FrameIndex{0});
        MotionAnalysis analysis({}, (*source)->info(), *table, 1, 1);
        while (true) {
            auto item = (*source)->next();
            if (!item || !*item)
                break;
            const auto index = (*item)->index.value;
            if (index % analysis.stride() == 0 &&
                !analysis.step(index / analysis.stride(), *(*item)->frame).ok())
                state.SkipWithError("a picture could not be converted");
        }
        analysis.finish();
        times = analysis.times();
    }
    const auto each = [&](double seconds) { return 1000 * seconds / static_cast<double>(clip.frames); };
    state.counters["convert_ms"] = each(times.convert);
    state.counters["people_ms"] = each(times.people);
    state.counters["follow_ms"] = each(times.follow);
    state.counters["flow_ms"] = each(times.flow);
    state.counters["score_ms"] = each(times.score);
}

} // namespace

BENCHMARK_CAPTURE(engine, vtest, pedestrians())->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(stages, vtest, pedestrians(300))->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(engine, hd30, fullHd(300))->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(stages, hd30, fullHd(300))->Unit(benchmark::kSecond)->Iterations(1);

BENCHMARK_MAIN();
