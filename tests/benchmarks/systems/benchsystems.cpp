// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// R-C3D against S-CNN on the same frames, both of the same C3D with random weights: frames/s, and how many
// times as fast R-C3D is. S-CNN's proposal network keeps nothing (its best case) and everything (its worst).
//   bench_systems [threads] [frames] [width] [crop]
#include "inference/models/rc3d/rc3dnetwork.h"
#include "inference/runtime/systems/rc3d/rc3d.h"
#include "inference/runtime/systems/rc3d/rc3dparts.h"
#include "inference/runtime/systems/scnn/scnn.h"
#include "inference/runtime/training/backbonespec.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace onset;

namespace {

constexpr int kClasses = 14;

/// Noise, a different picture each frame.
class NoiseRows final : public StreamRows
{
public:
    NoiseRows(const StreamSpec &stream, std::int64_t frames)
        : m_frames(torch::randint(256, {frames, kStreamPlanes, stream.height, stream.width}, torch::kByte))
    {}
    std::int64_t frameCount() const override { return m_frames.size(0); }
    Status ensure(std::int64_t) override { return success(); }
    torch::Tensor gather(const StreamSpec &, std::span<const std::int64_t> frames) const override
    {
        const auto places =
            torch::tensor(std::vector<std::int64_t>(frames.begin(), frames.end()), torch::kLong);
        return m_frames.index_select(0, places.clamp(0, frameCount() - 1));
    }
    void release(std::int64_t) override {}

private:
    torch::Tensor m_frames;
};

class Nothing final : public DetectionOutput
{
public:
    void curve(CurveKind, int, std::int64_t, std::int64_t, std::span<const float>) override {}
    void detections(std::vector<ScoredSegment>) override {}
    void progress(std::int64_t) override {}
};

ModelFile modelOf(const NamedNetworks &networks)
{
    ModelFile model;
    for (int c = 0; c < kClasses; ++c)
        model.card.classes.push_back("class " + std::to_string(c));
    model.file.tensors = stateOf(networks);
    return model;
}

std::unique_ptr<Detector> rc3d(const BackboneSpec &spec)
{
    const auto system = makeRc3d();
    const auto defaults = system->trainingDefaults("small");
    auto options = system->detectionDefaults();
    options.update(defaults.at("detect"));
    options["spec"] = toJson(spec);
    options["scales"] = defaults.at("scales");
    options["proposalNms"] = defaults.at("proposalNms");
    const auto backbone = makeBackbone(spec, kClasses + 1).value();
    options["features"] = backbone->featureSize();
    const auto network = makeRc3dNetwork(spec, backbone->featureSize(), kClasses + 1,
                                         static_cast<std::int64_t>(options["scales"].size()));
    return system->detector({modelOf({{"", network.ptr()}}), options, torch::kCPU, false}).value();
}

std::unique_ptr<Detector> scnn(const BackboneSpec &spec, double threshold)
{
    const auto system = makeScnn();
    const auto defaults = system->trainingDefaults("small");
    auto options = system->detectionDefaults();
    options["spec"] = toJson(spec);
    options["lengths"] = defaults.at("lengths");
    options["overlap"] = defaults.at("overlap");
    options["proposalThreshold"] = threshold;
    options["frequencies"] =
        std::vector<std::vector<double>>(kClasses, std::vector<double>(options["lengths"].size(), 0.1));
    NamedNetworks networks;
    networks.emplace_back("proposal", makeBackbone(spec, 2).value()->network());
    networks.emplace_back("localization", makeBackbone(spec, kClasses + 1).value()->network());
    return system->detector({modelOf(networks), options, torch::kCPU, false}).value();
}

/// The best of three runs.
double framesPerSecond(Detector &detector, StreamRows &rows)
{
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        Nothing out;
        const auto begin = std::chrono::steady_clock::now();
        if (const auto done = detector.run(rows, out, {}); !done)
            std::fprintf(stderr, "%s\n", done.error().message.c_str());
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        best = std::max(best, static_cast<double>(rows.frameCount()) / took.count());
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    torch::set_num_threads(argc > 1 ? std::atoi(argv[1]) : cores);
    torch::manual_seed(1);
    BackboneSpec spec;
    spec.width = argc > 3 ? std::atof(argv[3]) : 0.125;
    spec.crop = argc > 4 ? std::atoi(argv[4]) : 56;
    spec.stream.width = spec.stream.height = spec.crop + 8;
    spec.featureSize = 2048;
    NoiseRows rows(spec.stream, argc > 2 ? std::atoll(argv[2]) : 900);
    const double fast = framesPerSecond(*rc3d(spec), rows);
    std::printf("rc3d                    %8.1f frames/s\n", fast);
    for (const double threshold : {2.0, 0.0}) {
        const double slow = framesPerSecond(*scnn(spec, threshold), rows);
        std::printf("scnn, %-17s %8.1f frames/s   rc3d is %.1f x as fast\n",
                    threshold > 1 ? "keeping nothing" : "keeping all", slow, fast / slow);
    }
    return 0;
}
