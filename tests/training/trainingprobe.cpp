// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/trainingprobe.h"

#include "inference/runtime/training/classifiertraining.h"
#include "inference/runtime/training/snippetsampler.h"
#include "tests/runtime/fakesource.h"

#include <torch/torch.h>

#include <filesystem>
#include <fstream>
#include <map>

namespace onset::test {

namespace {

constexpr std::int64_t kFrames = 120;

int classAt(std::int64_t frame)
{
    if (frame >= 20 && frame < 50)
        return 0;
    return frame >= 70 && frame < 100 ? 1 : 2;
}

FakeVideo fakeVideo()
{
    FakeVideo video;
    video.frames = kFrames;
    video.value = [](std::int64_t frame, int, double x, double y) -> std::uint8_t {
        const int shown = classAt(frame);
        if (shown == 2)
            return 100;
        return (shown == 0 ? y : x) < 0.5 ? 230 : 30;
    };
    return video;
}

TrainingVideo labelled(const std::string &folder, int number)
{
    TrainingVideo item;
    item.video = fakeVideo().video(number);
    item.video.key = "video" + std::to_string(number);
    item.video.absolutePath = folder + '/' + item.video.key + ".mp4";
    std::filesystem::create_directories(folder);
    std::ofstream(item.video.absolutePath) << number;
    item.segments = {{frameRange(20, 50), 0}, {frameRange(70, 100), 1}};
    return item;
}

/// One plane value a frame and plane: frame · 10 + plane.
class CountingRows final : public StreamRows
{
public:
    std::int64_t frameCount() const override { return 10; }
    Status ensure(std::int64_t) override { return success(); }
    torch::Tensor gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const override
    {
        auto rows = torch::empty({static_cast<std::int64_t>(frames.size()), 3, stream.height, stream.width},
                                 torch::kUInt8);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            for (std::int64_t plane = 0; plane < 3; ++plane)
                rows[static_cast<std::int64_t>(i)][plane].fill_(128 + frames[i] * 10 + plane);
        }
        return rows;
    }
    void release(std::int64_t) override {}
};

std::vector<float> flat(const torch::Tensor &tensor)
{
    const auto row = tensor.contiguous().reshape({-1});
    return {row.data_ptr<float>(), row.data_ptr<float>() + row.numel()};
}

} // namespace

FakeSet::FakeSet(const std::string &where, int training, int validation)
    : folder(where)
{
    set.classes = {"top", "left"};
    for (int i = 0; i < training + validation; ++i)
        (i < training ? set.training : set.validation).push_back(labelled(folder, i + 1));
    services.open = [](const Video &, FrameIndex from, std::stop_token stop) {
        return Result<std::unique_ptr<FrameSource>>(fakeVideo().open(from, std::move(stop)));
    };
    services.flow = fakeFlow();
    services.cacheFolder = folder + "/cache";
}

std::vector<DrawnSnippet> drawSnippets(const FakeSet &fake, int frames, double backgroundShare, int count)
{
    const TrainingData data(fake.set, fake.services, {});
    const SnippetSampler sampler(data, 0, data.trainingCount(), frames);
    Random random(5);
    std::vector<DrawnSnippet> drawn;
    for (int i = 0; i < count; ++i) {
        const auto sample = sampler.draw(random, backgroundShare);
        drawn.push_back({sample.video, sample.start, sample.label});
    }
    return drawn;
}

std::vector<float> preparedClip(bool flow, bool volumetric, int seed, int step, bool differences, int crop)
{
    BackboneSpec spec;
    spec.network = volumetric ? "c3d" : "resnet34";
    spec.stream = {flow ? StreamKind::Flow : StreamKind::Rgb, 2, 2, FlowMethod::Dis};
    spec.crop = crop;
    spec.frames = 2;
    spec.step = step;
    spec.differences = differences;
    const CountingRows rows;
    const std::vector<std::int64_t> starts{3};
    Random random(static_cast<std::uint64_t>(seed));
    return flat(prepareSnippets(spec, rows, starts, seed > 0 ? &random : nullptr));
}

Result<TwoWays> featuresTwoWays(const FakeSet &fake, const std::string &model, bool scores)
{
    const auto backbone = loadBackbone(model, torch::kCPU);
    if (!backbone)
        return backbone.error();
    TrainingData data(fake.set, fake.services, {});
    const std::vector<StreamSpec> streams{(*backbone)->spec().stream};
    if (const auto prepared = data.prepare(streams, {}); !prepared)
        return prepared.error();
    const FeatureOptions options{7, scores, 4};
    const auto extraction = featureExtraction(*backbone, options, data, torch::kCPU);
    if (const auto done = data.extract(extraction, {}); !done)
        return done.error();
    const auto video = data.trainingCount();
    const auto stored = data.features(video, extraction);
    TwoWays ways{flat(stored), {}, stored.size(0), stored.size(1)};
    const auto rows = data.rows(video);
    const auto done = streamFeatures(**backbone, *rows, options, torch::kCPU, {},
                                     [&ways](std::int64_t, const torch::Tensor &values) {
                                         const auto more = flat(values);
                                         ways.streamed.insert(ways.streamed.end(), more.begin(), more.end());
                                         return success();
                                     });
    return done ? Result<TwoWays>(ways) : Result<TwoWays>(done.error());
}

} // namespace onset::test
