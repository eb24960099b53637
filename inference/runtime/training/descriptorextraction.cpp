// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/descriptorextraction.h"

#include "inference/descriptors/describe.h"
#include "inference/runtime/training/parallelvideos.h"

#include <torch/torch.h>

#include <utility>

namespace onset {

Status prepareDescriptors(TrainingData &data, const DescriptorSettings &settings,
                          const std::function<void(double)> &progress)
{
    const DescriptorStore store(settings, data.services());
    SharedProgress shared(data.videoCount(), progress);
    return forAllVideos(data.videoCount(), data.stop(), [&](std::size_t i, std::stop_token stop) -> Status {
        const auto told = [&](double share) { shared.set(i, share); };
        const auto made = store.trajectories(data.video(i).video, told, std::move(stop));
        told(1);
        return made ? success() : Status(made.error());
    });
}

Result<CodebookPtr> trainingCodebook(TrainingData &data, const DescriptorSettings &settings,
                                     const std::function<void(double)> &progress)
{
    if (const auto prepared = prepareDescriptors(data, settings, progress); !prepared)
        return prepared.error();
    std::vector<Video> videos;
    for (const auto &one : data.set().training)
        videos.push_back(one.video);
    return DescriptorStore(settings, data.services()).codebook(videos, progress, data.stop());
}

TrainingData::Extraction descriptorExtraction(CodebookPtr codebook, TrainingData &data)
{
    const auto rows = featureRowsOf(*codebook);
    TrainingData::Extraction extraction{rows.stream, rows.extractor, rows.layout, {}};
    extraction.extract = [codebook = std::move(codebook), &data](std::size_t video, std::int64_t,
                                                                 FeatureWriter &writer) -> Status {
        const DescriptorStore store(codebook->settings, data.services());
        return store.write(data.video(video).video, codebook, writer, {}, data.stop());
    };
    return extraction;
}

torch::Tensor tensorOf(const Codebook &codebook)
{
    return torch::tensor(toNumbers(codebook), torch::kFloat32);
}

Result<CodebookPtr> codebookOf(const torch::Tensor &numbers)
{
    const auto plain = numbers.to(torch::kCPU, torch::kFloat32).flatten().contiguous();
    auto codebook = codebookFrom({plain.data_ptr<float>(), static_cast<std::size_t>(plain.numel())});
    if (!codebook)
        return codebook.error();
    return std::make_shared<const Codebook>(*std::move(codebook));
}

} // namespace onset
