// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Features without a network, 640 × 480 at 25 frames a second: times the video's own speed from file to rows,
// beside decoding alone and decoding with the flow alone, and where the time goes (milliseconds a frame).
#include "app/jobs/queuedframesource.h"
#include "inference/descriptors/codebooklearning.h"
#include "inference/descriptors/describe.h"
#include "inference/descriptors/trajectoryextractor.h"
#include "inference/video/flowfactory.h"
#include "inference/video/videobackend.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

using namespace onset;

namespace {

constexpr int kRate = 25;

/// Twenty seconds in which much moves, in a folder that is removed at the end.
class BenchVideo
{
public:
    BenchVideo()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("onset-bench-descriptors-" + std::to_string(::getpid())))
    {
        std::filesystem::create_directories(m_folder);
        video.key = "clip";
        video.absolutePath = (m_folder / "clip.mp4").string();
        const auto command = "ffmpeg -v error -y -f lavfi -i testsrc2=s=640x480:r=25 -t 20 -c:v libx264 "
                             "-preset veryfast -pix_fmt yuv420p " +
                             video.absolutePath;
        if (std::system(command.c_str()) != 0)
            std::exit(1);
        video.identity = *backend.identify(video.absolutePath);
        video.frames = *backend.index(video.absolutePath, {}, {});
        video.width = 640;
        video.height = 480;
        services.open = [this](const Video &one, FrameIndex from, std::stop_token stop) {
            return QueuedFrameSource::open(backend, one.absolutePath, one.frames, from, std::move(stop));
        };
        services.flow = makeFlowFactory();
    }
    ~BenchVideo()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    std::string freshFolder() { return (m_folder / std::to_string(m_number++)).string(); }

    VideoBackend backend = makeVideoBackend();
    Video video;
    EngineServices services;

private:
    std::filesystem::path m_folder;
    int m_number = 0;
};

BenchVideo &clip()
{
    static BenchVideo one;
    return one;
}

void tell(benchmark::State &state)
{
    const auto frames =
        static_cast<double>(clip().video.frames->size()) * static_cast<double>(state.iterations());
    state.counters["fps"] = benchmark::Counter(frames, benchmark::Counter::kIsRate);
    state.counters["x_real_time"] = benchmark::Counter(frames / kRate, benchmark::Counter::kIsRate);
}

template <class Take> void forFrames(benchmark::State &state, Take take)
{
    auto source = clip().services.open(clip().video, {0}, {});
    const auto count = clip().video.frames->size();
    for (std::int64_t frame = 0; frame < count; ++frame) {
        const auto decoded = nextFrame(**source, frame, count);
        if (!decoded || !take(**decoded))
            state.SkipWithError("a frame could not be read");
    }
}

void decoding(benchmark::State &state)
{
    for (auto _ : state)
        forFrames(state, [](const DecodedFrame &) { return true; });
    tell(state);
}

void decodingAndFlow(benchmark::State &state)
{
    auto flow = *clip().services.flow(FlowMethod::Dis);
    for (auto _ : state) {
        Picture before;
        forFrames(state, [&](const DecodedFrame &frame) {
            auto gray = frame.toPicture(PixelLayout::Gray8, 240, 180);
            const bool done = gray && (before.empty() || flow->flow(before, *gray));
            if (gray)
                before = *gray;
            return done;
        });
    }
    tell(state);
}

/// From file to stored trajectories, codebook and feature rows.
void features(benchmark::State &state)
{
    for (auto _ : state) {
        clip().services.cacheFolder = clip().freshFolder();
        const DescriptorStore store({}, clip().services);
        if (!store.trajectories(clip().video, {}, {}))
            state.SkipWithError("no trajectories");
        state.PauseTiming(); // learnt once a project
        const auto codebook = store.codebook({&clip().video, 1}, {}, {});
        state.ResumeTiming();
        if (!codebook || !store.features(clip().video, *codebook, {}, {}))
            state.SkipWithError("no features");
    }
    tell(state);
}

void stages(benchmark::State &state)
{
    TrajectoryExtractor::Times times;
    for (auto _ : state) {
        auto source = clip().services.open(clip().video, {0}, {});
        TrajectoryExtractor extractor({}, (*source)->info(), *clip().services.flow(FlowMethod::Dis));
        forFrames(state, [&](const DecodedFrame &frame) { return extractor.take(frame).ok(); });
        extractor.end();
        times = extractor.times();
    }
    const auto each = [](double seconds) {
        return 1000 * seconds / static_cast<double>(clip().video.frames->size());
    };
    state.counters["convert_ms"] = each(times.convert);
    state.counters["flow_ms"] = each(times.flow);
    state.counters["histograms_ms"] = each(times.histograms);
    state.counters["trajectories_ms"] = each(times.trajectories);
}

} // namespace

BENCHMARK(decoding)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();
BENCHMARK(decodingAndFlow)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();
BENCHMARK(features)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();
BENCHMARK(stages)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

BENCHMARK_MAIN();
