// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/curvepyramid.h"
#include "app/document/document.h"
#include "app/document/runstore.h"

#include <benchmark/benchmark.h>

#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <random>

using namespace onset;

namespace {

std::vector<float> curve(std::int64_t size)
{
    std::vector<float> values(static_cast<std::size_t>(size));
    std::mt19937 random(1);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(float(i) / 100.0F) + float(random() % 1000) / 5000.0F;
    return values;
}

/// The reference of the next: reading all values once.
void minmaxOfAll(benchmark::State &state)
{
    const auto values = curve(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(std::minmax_element(values.begin(), values.end()));
}
BENCHMARK(minmaxOfAll)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void pyramidBuild(benchmark::State &state)
{
    const auto values = curve(state.range(0));
    for (auto _ : state) {
        CurvePyramid pyramid;
        pyramid.write(0, values);
        benchmark::DoNotOptimize(pyramid.bytes());
    }
}
BENCHMARK(pyramidBuild)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

/// One curve drawn over 1600 pixels, the whole of it in view.
void pyramidColumns(benchmark::State &state)
{
    CurvePyramid pyramid;
    pyramid.write(0, curve(state.range(0)));
    for (auto _ : state) {
        for (std::int64_t x = 0; x < 1600; ++x)
            benchmark::DoNotOptimize(
                pyramid.over(x * pyramid.size() / 1600, (x + 1) * pyramid.size() / 1600));
    }
}
BENCHMARK(pyramidColumns)->Arg(100'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMicrosecond);

struct Project
{
    explicit Project(std::int64_t segments)
    {
        ProjectContents contents;
        Video video;
        video.id = {1};
        video.key = "v";
        contents.videos = {video};
        ActionClass motion;
        motion.id = kMotionClass;
        motion.name = kMotionClassName;
        contents.classes = {motion};
        for (std::int64_t i = 1; i <= segments; ++i) {
            Segment segment;
            segment.id = {i};
            segment.video = video.id;
            segment.actionClass = kMotionClass;
            segment.range = frameRange(i * 20, i * 20 + 15);
            contents.segments.push_back(segment);
        }
        document.load(std::move(contents), {});
    }
    RunStore runs;
    Document document{runs};
};

/// What a drawn frame of the timeline asks for: a hundred segments in view.
void itemsInView(benchmark::State &state)
{
    const Project project(state.range(0));
    std::int64_t at = 0;
    for (auto _ : state) {
        at = (at + 7919) % (state.range(0) * 20);
        benchmark::DoNotOptimize(project.document.items({1}, frameRange(at, at + 2000)));
    }
}
BENCHMARK(itemsInView)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

void resizeAndUndo(benchmark::State &state)
{
    Project project(state.range(0));
    auto &document = project.document;
    for (auto _ : state) {
        const auto id = SegmentId{state.range(0) / 2};
        if (!document.requestResize(id, frameRange(5, 25)))
            state.SkipWithError("refused");
        document.undoStack()->undo();
    }
}
BENCHMARK(resizeAndUndo)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
