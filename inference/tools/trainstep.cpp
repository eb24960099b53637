// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of a small training step: alone, and beside a thread that is always busy, as a window that
// decodes is. libgomp spins by default; run it with OMP_WAIT_POLICY=PASSIVE and without to see the
// difference.

#include "inference/runtime/runtimeinfo.h"
#include "inference/runtime/trainingstep.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

double medianStepMs(onset::TrainingStep &step, int steps)
{
    std::vector<double> times;
    for (int i = 0; i < steps; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        step.run();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        times.push_back(took.count());
    }
    std::nth_element(times.begin(), times.begin() + steps / 2, times.end());
    return times[static_cast<std::size_t>(steps / 2)];
}

} // namespace

int main(int argc, char **argv)
{
    const int threads = argc > 1 ? std::atoi(argv[1]) : static_cast<int>(std::thread::hardware_concurrency());
    const int steps = argc > 2 ? std::atoi(argv[2]) : 40;
    onset::setRuntimeThreads(threads);
    onset::TrainingStep step(8, 16, 256, 7);
    medianStepMs(step, 5); // warm
    const double alone = medianStepMs(step, steps);
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> spun{0};
    std::jthread busy([&] {
        while (!stop)
            spun.fetch_add(1, std::memory_order_relaxed);
    });
    const double beside = medianStepMs(step, steps);
    stop = true;
    const char *policy = std::getenv("OMP_WAIT_POLICY");
    std::printf("{\"threads\": %d, \"policy\": \"%s\", \"alone_ms\": %.2f, \"beside_busy_ms\": %.2f, "
                "\"ratio\": %.2f}\n",
                threads, policy ? policy : "", alone, beside, beside / alone);
    return 0;
}
