// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"
#include "storage/evaluation/activitynetproposals.h"
#include "storage/evaluation/ranking.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>

using namespace onset;

namespace {

/// Segments of up to 20 s in videos of 100 s.
std::vector<TimedSegment> segments(std::size_t count, int videos, int classes, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<TimedSegment> result(count);
    for (auto &s : result) {
        const double start = below(100'000) / 1000.0;
        s = {VideoId{1 + below(videos)}, ClassId{1 + below(classes)}, start,
             start + 1 + below(20'000) / 1000.0, static_cast<double>(random())};
    }
    return result;
}

double milliseconds(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// Ten thresholds; the reference is sorting the scores, the least that any evaluator does.
void detections(benchmark::State &state)
{
    const auto made = segments(static_cast<std::size_t>(state.range(0)), 500, 20, 1);
    const auto truth = segments(10'000, 500, 20, 2);
    const auto work = [&] { benchmark::DoNotOptimize(evaluateActivityNetDetections(truth, made).average); };
    for (auto _ : state)
        work();
    std::vector<double> scores;
    for (const auto &s : made)
        scores.push_back(s.score);
    const double best = milliseconds(work);
    state.counters["of_1s"] = best / 1000;
    state.counters["x_sort"] =
        best / milliseconds([&] { benchmark::DoNotOptimize(descendingOrder(scores)); });
}
BENCHMARK(detections)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void proposals(benchmark::State &state)
{
    const auto made = segments(static_cast<std::size_t>(state.range(0)), 4728, 1, 1);
    const auto truth = segments(7'000, 4728, 1, 2);
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluateActivityNetProposals(truth, made).areaUnderCurve);
}
BENCHMARK(proposals)->Arg(472'800)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
