// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/framelisting.h"
#include "inference/video/videobackend.h"
#include "tests/benchmarks/video/benchvideo.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace onset;

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Fixture
{
    bench::BenchVideos files;
    VideoBackend video = makeVideoBackend();
    std::shared_ptr<const FrameTable> table = video.index(files.fullHd(), {}, {}).value();

    std::unique_ptr<VideoReader> reader() const
    {
        auto opened = video.open(files.fullHd(), {});
        (*opened)->setFrames(table);
        return std::move(*opened);
    }
};

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Wanted: ratio >= 0.9.
void forwardDecode(benchmark::State &state, const Fixture &fixture)
{
    double ours = 0;
    double reference = 0;
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto reader = fixture.reader();
        for (std::int64_t i = 0; i < fixture.table->size(); ++i)
            benchmark::DoNotOptimize(reader->frame({i}).value()->bytes());
        ours += since(start);
        reference += bench::secondsOfFfmpegNull(fixture.files.fullHd());
    }
    state.counters["ffmpeg_s"] = reference / static_cast<double>(state.iterations());
    state.counters["ratio"] = reference / ours;
}

/// Wanted: p95_ms <= 16. With arg 0 nothing is decoded ahead while idle.
void stepBack(benchmark::State &state, const Fixture &fixture)
{
    std::vector<double> steps;
    for (auto _ : state) {
        const auto reader = fixture.reader();
        auto at = fixture.table->size() - 20;
        benchmark::DoNotOptimize(reader->frame({at}).ok());
        for (int i = 0; i < 300; ++i) {
            if (state.range(0))
                reader->prefetchBefore({at}, {});
            --at;
            const auto start = Clock::now();
            benchmark::DoNotOptimize(reader->frame({at}).ok());
            steps.push_back(1000 * since(start));
        }
    }
    state.counters["p50_ms"] = percentile(steps, 0.5);
    state.counters["p95_ms"] = percentile(steps, 0.95);
    state.counters["max_ms"] = percentile(steps, 1);
}

/// Wanted: ratio about 1 or more.
void randomSeek(benchmark::State &state, const Fixture &fixture)
{
    double ours = 0;
    double reference = 0;
    for (auto _ : state) {
        auto opened = fixture.video.open(fixture.files.fullHd(), {1, 0});
        auto &reader = *opened;
        reader->setFrames(fixture.table);
        bench::PlainSeeker plain(fixture.files.fullHd());
        for (const auto index : listFrames(fixture.table->size(), FrameOrder::Random, 24, 5)) {
            const auto start = Clock::now();
            benchmark::DoNotOptimize(reader->frame(index).ok());
            ours += since(start);
            reference += plain.secondsTo(fixture.table->at(index).pts);
        }
    }
    state.counters["ours_ms"] = 1000 * ours / 24 / static_cast<double>(state.iterations());
    state.counters["plain_ms"] = 1000 * reference / 24 / static_cast<double>(state.iterations());
    state.counters["ratio"] = reference / ours;
}

/// Wanted: <= 300 ms, from the path to a picture for the screen.
void firstFrameOfTwoHours(benchmark::State &state, const Fixture &fixture)
{
    for (auto _ : state) {
        auto reader = fixture.video.open(fixture.files.twoHours(), {});
        const auto frame = (*reader)->frame({0});
        benchmark::DoNotOptimize((*frame)->toPicture(PixelLayout::Rgb32).ok());
    }
}

/// Wanted: ratio <= 1.3.
void indexTwoHours(benchmark::State &state, const Fixture &fixture)
{
    double ours = 0;
    double reference = 0;
    bench::secondsOfDemuxing(fixture.files.twoHours()); // the file is in the page cache for both
    for (auto _ : state) {
        reference += bench::secondsOfDemuxing(fixture.files.twoHours());
        const auto start = Clock::now();
        state.counters["frames"] =
            static_cast<double>((*fixture.video.index(fixture.files.twoHours(), {}, {}))->size());
        ours += since(start);
    }
    state.counters["demux_s"] = reference / static_cast<double>(state.iterations());
    state.counters["ratio"] = ours / reference;
}

void toPicture(benchmark::State &state, const Fixture &fixture)
{
    const auto frame = fixture.reader()->frame({0}).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(frame
                                     ->toPicture(PixelLayout::Rgb32, static_cast<int>(state.range(0)),
                                                 static_cast<int>(state.range(0) * 9 / 16))
                                     .ok());
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    const Fixture fixture;
    const auto add = [&fixture](const char *name, auto function) {
        return benchmark::RegisterBenchmark(name,
                                            [&fixture, function](auto &state) { function(state, fixture); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    };
    add("forward_decode_1080p", forwardDecode)->Iterations(2);
    add("step_back_1080p_group250/prefetch", stepBack)->Arg(0)->Arg(1)->Iterations(1);
    add("random_seek_1080p_group250", randomSeek)->Iterations(1);
    add("first_frame_two_hours", firstFrameOfTwoHours)->Iterations(10);
    add("index_two_hours", indexTwoHours)->Iterations(3);
    add("to_picture_1080p/width", toPicture)->Arg(1920)->Arg(960);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
