// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From files to detections, as the programs do it: frames/s, where the time goes, who waits for whom, memory;
// in fp32, and where the CPU has it in bf16, with how far the detections agree.
//   bench_detection MODEL DATASET             the data set's videos for testing
//   bench_detection MODEL DATASET SECONDS     its first one over and over, for so long
// Ends with 1 where the slower of reading and network waits for more than 10 % of the time, or the program
// took more than 1.5 GB.
#include "app/jobs/detectionrun.h"
#include "app/openmp.h"
#include "app/services.h"
#include "tests/benchmarks/detection/agreement.h"
#include "tests/benchmarks/detection/footage.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

using namespace onset;

namespace {

constexpr double kMostWaiting = 0.1;
constexpr double kMostMegabytes = 1500;
constexpr std::size_t kBest = 10;

struct Outcome
{
    std::vector<Detection> detections;
    EngineTimes times;
    double seconds = 0;
    double frames = 0;
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
}

Status addVideo(Outcome &outcome, Engine &engine, EngineRequest request, const VideoBackend &backend)
{
    std::vector<Detection> last;
    request.place = request.video.id.value - 1;
    request.times = [&](const EngineTimes &times) {
        outcome.times.total += times.total;
        outcome.times.decoding += times.decoding;
        outcome.times.converting += times.converting;
        outcome.times.flow += times.flow;
        outcome.times.readingWaited += times.readingWaited;
        outcome.times.networkWaited += times.networkWaited;
    };
    const auto keep = [&](DetectionUpdate update) {
        if (update.detectionsChanged)
            last = std::move(update.detections);
    };
    const auto begun = std::chrono::steady_clock::now();
    if (const auto done = runDetection(engine, request, backend, keep, {}); !done)
        return done;
    outcome.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    outcome.frames += static_cast<double>(request.video.frames->size());
    outcome.detections.insert(outcome.detections.end(), last.begin(), last.end());
    return success();
}

Result<Outcome> detect(const EngineInfo &system, const ModelVersion &model, const ProjectContents &contents,
                       Precision precision, const VideoBackend &backend)
{
    auto engine = system.make();
    if (!engine)
        return engine.error();
    EngineRequest request;
    request.run = RunId{1};
    request.model = model.path;
    request.device = Device::Cpu;
    request.precision = precision;
    const auto names = nlohmann::json::parse(model.card).at("classes");
    for (const auto &name : names)
        request.classes[name] = ClassId{static_cast<std::int64_t>(request.classes.size()) + 1000};
    for (const auto &known : contents.classes) {
        if (const auto found = request.classes.find(known.name); found != request.classes.end())
            found->second = known.id;
    }
    Outcome outcome;
    for (const auto &video : contents.videos) {
        request.video = video;
        if (const auto added = addVideo(outcome, **engine, request, backend); !added)
            return added.error();
    }
    return outcome;
}

/// Whether the slower side hardly waits.
bool print(const char *name, const Outcome &outcome)
{
    const auto &t = outcome.times;
    const auto share = [&](double seconds) { return 100 * seconds / t.total; };
    std::printf("%s: %.0f frames in %.1f s from file to detections, %.0f frames/s\n", name, outcome.frames,
                outcome.seconds, outcome.frames / outcome.seconds);
    std::printf("  network  %6.1f %%  of the time; it waited %.1f %% for frames\n", share(t.network()),
                share(t.networkWaited));
    std::printf(
        "  reading  %6.1f %%  (decoding %.1f, conversion %.1f, flow %.1f); it waited %.1f %% for room\n",
        share(t.decoding + t.converting + t.flow), share(t.decoding), share(t.converting), share(t.flow),
        share(t.readingWaited));
    const double least = std::min(t.networkWaited, t.readingWaited) / t.total;
    std::printf("  the slower side waits %.1f %% (10 %% at most)\n", 100 * least);
    return least <= kMostWaiting;
}

void compare(const Outcome &exact, const Outcome &rough, const ProjectContents &contents)
{
    const auto tell = [&](const char *what, std::size_t best) {
        const auto found = bench::agreement(exact.detections, rough.detections, best);
        std::printf("  of %zu detections in fp32 (%s) bf16 has %.1f %% at tIoU 0.5\n", found.all, what,
                    100 * found.share());
    };
    std::printf("bf16 against fp32: %.2f x as fast\n", exact.seconds / rough.seconds);
    tell("all", exact.detections.size());
    tell("the best ten of each video", kBest);
    const double fp32 = 100 * bench::meanAveragePrecision(contents, exact.detections);
    const double bf16 = 100 * bench::meanAveragePrecision(contents, rough.detections);
    if (std::isnan(fp32)) {
        std::printf("  mAP@0.5 is not measured: these videos have no labels\n");
        return;
    }
    std::printf("  mAP@0.5 %.2f %% in fp32, %.2f %% in bf16 (%+.2f)\n", fp32, bf16, bf16 - fp32);
}

int fail(const Error &error)
{
    std::fprintf(stderr, "bench_detection: %s %s\n", error.message.c_str(), error.detail.c_str());
    return 2;
}

bool cpuHasBf16()
{
    return __builtin_cpu_supports("avx512bf16") || __builtin_cpu_supports("amx-bf16");
}

} // namespace

int main(int argc, char **argv)
{
    ensurePassiveOpenMp(argv);
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_detection MODEL DATASET [SECONDS]\n");
        return 2;
    }
    const auto services = makeServices();
    const auto model = services.readModel(argv[1]);
    if (!model)
        return fail(model.error());
    const bench::Scratch scratch;
    const auto contents = bench::footage(services.video, argv[2], argc > 3 ? std::atoi(argv[3]) : 0, scratch);
    if (!contents)
        return fail(contents.error());
    const auto system = std::find_if(services.engines.begin(), services.engines.end(),
                                     [&](const auto &one) { return one.id == model->system; });
    if (system == services.engines.end())
        return fail({Error::Code::BadInput, "there is no system " + model->system, {}});
    std::printf("%s, %zu videos\n", model->system.c_str(), contents->videos.size());
    const auto exact = detect(*system, *model, *contents, Precision::Fp32, services.video);
    if (!exact)
        return fail(exact.error());
    bool good = print("fp32", *exact);
    if (cpuHasBf16()) {
        const auto rough = detect(*system, *model, *contents, Precision::Bf16, services.video);
        if (!rough)
            return fail(rough.error());
        good = print("bf16", *rough) && good;
        compare(*exact, *rough, *contents);
    }
    std::printf("memory at most %.0f MB (1500 at most)\n", peakMegabytes());
    return good && peakMegabytes() <= kMostMegabytes ? 0 : 1;
}
