// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/generator.h"
#include "inference/synthetic/scene.h"
#include "inference/synthetic/sound.h"

#include <benchmark/benchmark.h>

#include <filesystem>

using namespace onset;
using namespace onset::synthetic;

namespace {

/// Frames a second on one core that the generator has to reach at 160×120, encoding included.
constexpr double kWanted = 300;

/// Every fourth video of the preset tiny.
std::vector<VideoSpec> sample(int width, int height)
{
    const auto plan = planDataset(*findPreset("tiny"), 7, {width, height, 15});
    std::vector<VideoSpec> chosen;
    for (std::size_t i = 0; i < plan.size(); i += 4)
        chosen.push_back(plan[i]);
    return chosen;
}

void count(benchmark::State &state, std::int64_t frames)
{
    state.counters["frames/s"] = benchmark::Counter(static_cast<double>(frames), benchmark::Counter::kIsRate);
    state.counters["x_wanted"] =
        benchmark::Counter(static_cast<double>(frames) / kWanted, benchmark::Counter::kIsRate);
}

void draw(benchmark::State &state)
{
    const auto videos = sample(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    std::int64_t frames = 0;
    for (auto _ : state) {
        for (const auto &video : videos) {
            Scene scene(video);
            for (std::int64_t f = 0; f < video.frames; ++f)
                benchmark::DoNotOptimize(scene.draw(f).pixels.data());
            frames += video.frames;
        }
    }
    count(state, frames);
}
BENCHMARK(draw)->Args({160, 120})->Args({320, 240})->Unit(benchmark::kMillisecond);

void drawAndEncode(benchmark::State &state)
{
    const auto videos = sample(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const auto folder = std::filesystem::temp_directory_path();
    const std::string file = (folder / "onset_bench_synthetic.mp4").string();
    const std::string people = (folder / "onset_bench_synthetic.csv").string();
    std::int64_t frames = 0;
    for (auto _ : state) {
        for (const auto &video : videos) {
            if (!renderVideo(video, file, people))
                state.SkipWithError("cannot write");
            frames += video.frames;
        }
    }
    count(state, frames);
    std::filesystem::remove(file);
    std::filesystem::remove(people);
}
BENCHMARK(drawAndEncode)->Args({160, 120})->Args({320, 240})->Unit(benchmark::kMillisecond);

void sound(benchmark::State &state)
{
    const auto videos = sample(160, 120);
    std::int64_t frames = 0;
    for (auto _ : state) {
        for (const auto &video : videos) {
            benchmark::DoNotOptimize(renderSound(video).data());
            frames += video.frames;
        }
    }
    count(state, frames);
}
BENCHMARK(sound)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
