// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runtime/descriptorprobe.h"

#include "inference/runtime/training/descriptorextraction.h"

#include <torch/torch.h>

namespace onset::test {

DescriptorOutcome describedSet(const TrainingSet &set, const EngineServices &services)
{
    DescriptorOutcome outcome;
    TrainingData data(set, services, {});
    const auto codebook = trainingCodebook(data, {}, {});
    if (!codebook) {
        outcome.error = codebook.error().message;
        return outcome;
    }
    outcome.codebook = (*codebook)->digest();
    const auto back = codebookOf(tensorOf(**codebook));
    outcome.codebookBack = back ? (*back)->digest() : back.error().message;
    const auto extraction = descriptorExtraction(*codebook, data);
    if (const auto extracted = data.extract(extraction, {}); !extracted) {
        outcome.error = extracted.error().message;
        return outcome;
    }
    for (std::size_t video = 0; video < data.videoCount(); ++video) {
        const auto rows = data.features(video, extraction);
        outcome.features.emplace_back(rows.data_ptr<float>(), rows.data_ptr<float>() + rows.numel());
        outcome.shapes.push_back(rows.sizes().vec());
    }
    return outcome;
}

bool refusedAsCodebook(const std::vector<float> &numbers)
{
    return !codebookOf(torch::tensor(numbers));
}

} // namespace onset::test
