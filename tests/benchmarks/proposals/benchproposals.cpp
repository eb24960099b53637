// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/derive.h"
#include "inference/proposals/median.h"
#include "inference/proposals/nms.h"
#include "storage/domain/actionclass.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>

using namespace onset;

namespace {

constexpr std::int64_t kHour = 90000; // frames at 25 a second

/// A score as a person's motion gives: bouts of some seconds on a low, noisy floor.
std::vector<float> score(std::mt19937 &random, std::size_t n)
{
    std::vector<float> values(n);
    float level = 0.1F;
    for (std::size_t i = 0; i < n; ++i) {
        if (random() % 150 == 0)
            level = static_cast<float>(random() % 90) / 100;
        const float noise = static_cast<float>(random() % 1000) / 1000 - 0.5F;
        values[i] = std::clamp(level + 0.25F * noise, 0.0F, 1.0F);
    }
    return values;
}

/// The video's curve and 40 tracks that each cover a tenth of it, one sample a frame.
std::vector<Curve> hourOfCurves()
{
    std::mt19937 random(1);
    std::vector<Curve> curves(41);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        auto &curve = curves[i];
        curve.key = {RunId{1}, VideoId{1}, CurveKind::Motion, {}, std::nullopt};
        curve.first = FrameIndex{0};
        if (i > 0) {
            curve.key.track = TrackId{static_cast<std::int64_t>(i)};
            curve.first = FrameIndex{static_cast<std::int64_t>(random() % (kHour * 9 / 10))};
        }
        curve.values = score(random, i == 0 ? kHour : kHour / 10);
    }
    return curves;
}

FrameTable hourOfFrames()
{
    std::vector<FrameEntry> entries(kHour);
    for (std::int64_t i = 0; i < kHour; ++i)
        entries[static_cast<std::size_t>(i)] = {i, 1};
    return FrameTable({1, 25}, std::move(entries), 25);
}

double milliseconds(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// The reference: the least that any derivation does, one pass that compares each sample and sums it.
double onePass(const std::vector<Curve> &curves)
{
    return milliseconds([&] {
        double sum = 0;
        for (const auto &curve : curves) {
            for (const float v : curve.values)
                sum += v >= 0.5F ? v : 0;
        }
        benchmark::DoNotOptimize(sum);
    });
}

void deriveAnHour(benchmark::State &state)
{
    const auto curves = hourOfCurves();
    const auto frames = hourOfFrames();
    DeriveSettings settings;
    std::size_t found = 0;
    const auto work = [&] {
        found = deriveDetections(curves, frames, settings, RunId{1}, VideoId{1}, kMotionClass).size();
    };
    for (auto _ : state) {
        settings.threshold = 0.3 + 0.05 * static_cast<double>(state.iterations() % 8);
        work();
    }
    const double best = milliseconds(work);
    state.counters["detections"] = static_cast<double>(found);
    state.counters["of_50ms"] = best / 50;
    state.counters["x_one_pass"] = best / onePass(curves);
}
BENCHMARK(deriveAnHour)->Unit(benchmark::kMillisecond);

void medianOfAnHour(benchmark::State &state)
{
    std::mt19937 random(2);
    const auto values = score(random, kHour);
    const int window = static_cast<int>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(medianFilter(values, window));
    const double ours = milliseconds([&] { benchmark::DoNotOptimize(medianFilter(values, window)); });
    const double reference = milliseconds([&] {
        std::vector<float> seen;
        for (std::int64_t i = 0; i + window <= kHour; ++i) {
            seen.assign(values.begin() + i, values.begin() + i + window);
            std::nth_element(seen.begin(), seen.begin() + window / 2, seen.end());
            benchmark::DoNotOptimize(seen.data());
        }
    });
    state.counters["x_nth_element"] = ours / reference;
}
BENCHMARK(medianOfAnHour)->Arg(5)->Arg(15)->Arg(125)->Arg(501)->Unit(benchmark::kMillisecond);

void suppress(benchmark::State &state)
{
    std::mt19937 random(3);
    std::vector<Proposal> proposals(static_cast<std::size_t>(state.range(0)));
    for (auto &p : proposals) {
        const auto start = static_cast<std::int64_t>(random() % kHour);
        p = {frameRange(start, start + 10 + static_cast<std::int64_t>(random() % 500)),
             static_cast<double>(random() % 100000) / 1e5};
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(nms(proposals, 0.36));
    const double ours = milliseconds([&] { benchmark::DoNotOptimize(nms(proposals, 0.36)); });
    const double sorting = milliseconds([&] {
        auto copy = proposals;
        std::stable_sort(copy.begin(), copy.end(), [](auto &a, auto &b) { return a.score > b.score; });
        benchmark::DoNotOptimize(copy.data());
    });
    state.counters["x_sort"] = ours / sorting;
}
BENCHMARK(suppress)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
