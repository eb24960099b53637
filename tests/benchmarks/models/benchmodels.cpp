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
    const auto x = torch::randn({clips, 3, 16, 112, 112});
    auto plain = network();
    plain->eval();
    const auto reference = plain->forward(x);
    auto single = prepared(torch::kFloat);
    C3d half{nullptr};
    if (cpuHasBf16())
        half = prepared(torch::kBFloat16);

    // Python before and after, so that what else the machine does falls on both.
    auto python = pythonSeconds(threads, clips);
    const auto n = static_cast<double>(clips);
    const auto asTrained = bestSeconds([&] { plain->forward(x); }) / n;
    const auto fp32 = bestSeconds([&] { single->forward(x); }) / n;
    const auto bf16 = half.is_empty() ? 0 : bestSeconds([&] { half->forward(x); }) / n;
    const auto maps = bestSeconds([&] { single->conv5b(x); }) / n;
    const auto matrix = matrixGflops();
    if (python > 0)
        python = std::min(python, pythonSeconds(threads, clips));

    std::printf("C3D, clips of 16x112x112, %lld a batch, %d threads; seconds a clip\n",
                static_cast<long long>(clips), threads);
    std::printf("fp32 as trained %.3f, prepared %.3f (error %.1e)\n", asTrained, fp32,
                largestError(single->forward(x), reference));
    if (python > 0)
        std::printf("fp32 in Python's torch %.3f: ratio %.2f\n", python, python / fp32);
    else
        std::printf("fp32 in Python's torch: not installed (python3-torch)\n");
    if (half.is_empty())
        std::printf("bf16: this CPU has no such arithmetic\n");
    else
        std::printf("bf16 %.3f (error %.1e): ratio to fp32 prepared %.2f, to fp32 in Python %.2f\n", bf16,
                    largestError(half->forward(x), reference), fp32 / bf16, python / bf16);
    std::printf("convolutions with their poolings %.0f GFLOP/s, matrix product %.0f GFLOP/s: share %.2f\n",
                convolutionGflop() / maps, matrix, convolutionGflop() / maps / matrix);
    return 0;
}
