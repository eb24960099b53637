// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/framerows.h"
#include "inference/runtime/training/preparestreams.h"
#include "inference/video/flowfactory.h"
#include "inference/video/videobackend.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <unistd.h>

using namespace onset;

namespace {

/// A minute of 160×120 at 15 frames/s; removed at the end.
class BenchVideo
{
public:
    BenchVideo()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("onset-bench-streams-" + std::to_string(::getpid())))
        , m_path((m_folder / "clip.mp4").string())
    {
        std::filesystem::create_directories(m_folder);
        const auto command =
            "ffmpeg -v error -y -f lavfi -i mandelbrot=s=160x120:r=15 -t 60 -c:v libx264 -preset veryfast "
            "-pix_fmt yuv420p " +
            m_path;
        if (std::system(command.c_str()) != 0)
            std::exit(1);
        table = *backend.index(m_path, {}, {});
    }
    ~BenchVideo()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    std::unique_ptr<VideoReader> open() const
    {
        auto reader = *backend.open(m_path, {.cacheBytes = 8 << 20, .threads = 1});
        reader->setFrames(table);
        return reader;
    }

    std::string cacheFolder() const { return (m_folder / "cache").string(); }

    VideoBackend backend = makeVideoBackend();
    std::shared_ptr<const FrameTable> table;

private:
    std::filesystem::path m_folder;
    std::string m_path;
};

const BenchVideo &video()
{
    static const BenchVideo one;
    return one;
}

/// From file to rows on one thread; flow: 0 none, 1 DIS, 2 TV-L1 (over a few frames).
void rows(benchmark::State &state)
{
    std::vector<StreamSpec> specs;
    const auto width = static_cast<int>(state.range(0));
    const auto height = static_cast<int>(state.range(1));
    if (state.range(2) >= 0)
        specs.push_back({StreamKind::Rgb, width, height, FlowMethod::Dis});
    if (state.range(2) > 0)
        specs.push_back(
            {StreamKind::Flow, width, height, state.range(2) == 1 ? FlowMethod::Dis : FlowMethod::TvL1});
    const auto count = state.range(2) == 2 ? 30 : video().table->size();
    double convert = 0;
    double flow = 0;
    for (auto _ : state) {
        const auto reader = video().open();
        auto rows = *FrameRows::make(specs, 0, makeFlowFactory());
        std::vector<std::uint8_t> out(rows.frameBytes());
        for (std::int64_t i = 0; i < count; ++i) {
            const auto frame = reader->frame({i});
            if (!frame || !rows.convert(**frame, out.data()))
                std::exit(1);
        }
        convert += rows.times().convert;
        flow += rows.times().flow;
    }
    const auto frames = static_cast<double>(state.iterations() * count);
    state.SetItemsProcessed(state.iterations() * count);
    state.counters["convert_us"] = 1e6 * convert / frames;
    state.counters["flow_us"] = 1e6 * flow / frames;
}
void decodeOnly(benchmark::State &state)
{
    for (auto _ : state) {
        const auto reader = video().open();
        for (std::int64_t i = 0; i < video().table->size(); ++i)
            benchmark::DoNotOptimize(reader->frame({i}));
    }
    state.SetItemsProcessed(state.iterations() * video().table->size());
}

/// Frames in order, decoded by whoever asks.
class PlainSource final : public FrameSource
{
public:
    PlainSource(std::unique_ptr<VideoReader> reader, FrameIndex from)
        : m_reader(std::move(reader))
        , m_next(from.value)
    {}
    const VideoInfo &info() const override { return m_reader->info(); }
    std::shared_ptr<const FrameTable> frames() const override { return m_reader->frames(); }
    Result<std::optional<Item>> next() override
    {
        if (m_next >= frames()->size())
            return std::optional<Item>();
        const FrameIndex index{m_next++};
        auto frame = m_reader->frame(index);
        if (!frame)
            return frame.error();
        return std::optional(Item{index, *std::move(frame)});
    }

private:
    std::unique_ptr<VideoReader> m_reader;
    std::int64_t m_next;
};

/// From file to the cache of streams, RGB and DIS, on one thread.
void stored(benchmark::State &state)
{
    const std::vector<StreamSpec> specs{{StreamKind::Rgb, 86, 64, FlowMethod::Dis},
                                        {StreamKind::Flow, 86, 64, FlowMethod::Dis}};
    EngineServices services;
    services.flow = makeFlowFactory();
    services.open = [](const Video &, FrameIndex from,
                       std::stop_token) -> Result<std::unique_ptr<FrameSource>> {
        return std::unique_ptr<FrameSource>(std::make_unique<PlainSource>(video().open(), from));
    };
    const FeatureCache cache(video().cacheFolder());
    Video one;
    one.frames = video().table;
    for (auto _ : state) {
        ++one.identity.size;
        if (!storeStreams(one, specs, services, cache, {}, {}))
            std::exit(1);
    }
    state.SetItemsProcessed(state.iterations() * video().table->size());
}

BENCHMARK(stored)->Unit(benchmark::kMillisecond);
BENCHMARK(decodeOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(rows)
    ->Args({86, 64, 0})
    ->Args({86, 64, 1})
    ->Args({86, 64, 2})
    ->Args({171, 128, 0})
    ->Args({171, 128, 1})
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
