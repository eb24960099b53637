// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// C3D of the paper's size on the CPU: seconds a clip in fp32 and bf16, against Python's torch with the same
// threads in the same run, and the share of the matrix product's rate that its convolutions reach.
//   bench_models [threads] [clips a batch]
#include "inference/models/backbones/c3d.h"
#include "inference/models/precision.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <string>
#include <thread>

using namespace onset::models;

namespace {

constexpr int kRounds = 4;

/// The least seconds of some rounds, after one that warms up.
double bestSeconds(const std::function<void()> &work)
{
    work();
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < kRounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

/// Seconds a clip in Python; 0 where there is no torch for it.
double pythonSeconds(int threads, std::int64_t clips)
{
    const auto command = std::string("/usr/bin/python3 -B '" ONSET_PYTHON_C3D "' ") +
                         std::to_string(threads) + " " + std::to_string(clips) + " " +
                         std::to_string(kRounds) + " 2>/dev/null";
    FILE *pipe = popen(command.c_str(), "r");
    double seconds = 0;
    if (!pipe)
        return 0;
    if (std::fscanf(pipe, "%lf", &seconds) != 1)
        seconds = 0;
    pclose(pipe);
    return seconds;
}

/// Operations of the convolutions for a clip of 16 frames at 112×112, in 10⁹.
double convolutionGflop()
{
    struct Layer
    {
        double in, out, cells;
    };
    constexpr double kFull = 16.0 * 112 * 112;
    const Layer layers[] = {{3, 64, kFull},           {64, 128, kFull / 4},    {128, 256, kFull / 32},
                            {256, 256, kFull / 32},   {256, 512, kFull / 256}, {512, 512, kFull / 256},
                            {512, 512, kFull / 2048}, {512, 512, kFull / 2048}};
    double sum = 0;
    for (const auto &layer : layers)
        sum += 2 * 27 * layer.in * layer.out * layer.cells;
    return sum / 1e9;
}

double matrixGflops()
{
    constexpr std::int64_t kSide = 2048;
    const auto a = torch::randn({kSide, kSide});
    const auto b = torch::randn({kSide, kSide});
    return 2.0 * kSide * kSide * kSide / bestSeconds([&] { torch::mm(a, b); }) / 1e9;
}

C3d network()
{
    torch::manual_seed(1);
    return C3d(C3dOptions());
}

C3d prepared(torch::ScalarType type)
{
    auto c3d = network();
    prepareForInference(*c3d, torch::kCPU, type);
    return c3d;
}

double largestError(const torch::Tensor &got, const torch::Tensor &wanted)
{
    return ((got.to(torch::kFloat) - wanted).abs().max() / wanted.abs().max()).item<double>();
}

/// Seconds a clip, each the best of some rounds.
struct Times
{
    double asTrained = 0;
    double fp32 = 0;   ///< prepared for inference
    double bf16 = 0;   ///< 0: no such arithmetic here
    double maps = 0;   ///< of fp32, convolutions and poolings alone
    double python = 0; ///< 0: not installed
    double fp32Error = 0;
    double bf16Error = 0;
};

Times measure(int threads, std::int64_t clips)
{
    const auto x = torch::randn({clips, 3, 16, 112, 112});
    const auto perClip = [&](const std::function<void()> &work) {
        return bestSeconds(work) / static_cast<double>(clips);
    };
    auto plain = network();
    plain->eval();
    const auto reference = plain->forward(x);
    auto single = prepared(torch::kFloat);
    Times times;
    // Python before and after, so that what else the machine does falls on both.
    times.python = pythonSeconds(threads, clips);
    times.asTrained = perClip([&] { plain->forward(x); });
    times.fp32 = perClip([&] { single->forward(x); });
    times.fp32Error = largestError(single->forward(x), reference);
    times.maps = perClip([&] { single->conv5b(x); });
    if (cpuHasBf16()) {
        auto half = prepared(torch::kBFloat16);
        times.bf16 = perClip([&] { half->forward(x); });
        times.bf16Error = largestError(half->forward(x), reference);
    }
    if (times.python > 0)
        times.python = std::min(times.python, pythonSeconds(threads, clips));
    return times;
}

void print(const Times &times)
{
    std::printf("fp32 as trained %.3f, prepared %.3f (error %.1e)\n", times.asTrained, times.fp32,
                times.fp32Error);
    if (times.python > 0)
        std::printf("fp32 in Python's torch %.3f: ratio %.2f\n", times.python, times.python / times.fp32);
    else
        std::printf("fp32 in Python's torch: not installed (python3-torch)\n");
    if (times.bf16 > 0)
        std::printf("bf16 %.3f (error %.1e): ratio to fp32 prepared %.2f, to fp32 in Python %.2f\n",
                    times.bf16, times.bf16Error, times.fp32 / times.bf16, times.python / times.bf16);
    else
        std::printf("bf16: this CPU has no such arithmetic\n");
    const auto rate = convolutionGflop() / times.maps;
    const auto matrix = matrixGflops();
    std::printf("convolutions with their poolings %.0f GFLOP/s, matrix product %.0f GFLOP/s: share %.2f\n",
                rate, matrix, rate / matrix);
}

} // namespace

int main(int argc, char **argv)
{
    const int threads = argc > 1 ? std::atoi(argv[1]) : static_cast<int>(std::thread::hardware_concurrency());
    const std::int64_t clips = argc > 2 ? std::atoi(argv[2]) : 4;
    if (threads < 1 || clips < 1) {
        std::fprintf(stderr, "usage: bench_models [threads] [clips a batch]\n");
        return 2;
    }
    at::set_num_threads(threads);
    const torch::NoGradGuard guard;
    std::printf("C3D, clips of 16x112x112, %lld a batch, %d threads; seconds a clip\n",
                static_cast<long long>(clips), threads);
    print(measure(threads, clips));
    return 0;
}
