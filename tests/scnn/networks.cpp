// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scnn/networks.h"

#include "inference/models/scnn/localizationloss.h"

#include <torch/torch.h>

namespace scnncase {

namespace {

std::vector<std::vector<double>> rowsOf(const torch::Tensor &matrix)
{
    std::vector<std::vector<double>> rows;
    for (std::int64_t i = 0; i < matrix.size(0); ++i) {
        const auto row = matrix[i].contiguous();
        rows.emplace_back(row.data_ptr<double>(), row.data_ptr<double>() + row.numel());
    }
    return rows;
}

torch::Tensor matrixOf(const std::vector<std::vector<double>> &rows)
{
    std::vector<torch::Tensor> tensors;
    for (const auto &row : rows)
        tensors.push_back(torch::tensor(row, torch::kDouble));
    return torch::stack(tensors);
}

} // namespace

Loss loss(const Batch &batch)
{
    const auto logits = matrixOf(batch.logits).requires_grad_(true);
    const auto result = onset::models::localizationLoss(logits, torch::tensor(batch.labels, torch::kLong),
                                                        torch::tensor(batch.overlaps, torch::kDouble),
                                                        {batch.alpha, batch.lambda});
    result.total.backward();
    return {result.total.item<double>(), result.softmax.item<double>(), result.overlap.item<double>(),
            rowsOf(logits.grad())};
}

bool refusesShapes()
{
    try {
        onset::models::localizationLoss(torch::zeros({2, 3}), torch::zeros({3}, torch::kLong),
                                        torch::ones({2}));
    } catch (const c10::Error &) {
        return true;
    }
    return false;
}

Batch drawn(std::uint64_t seed, std::int64_t samples, std::int64_t classes)
{
    torch::manual_seed(seed);
    Batch batch;
    batch.logits = rowsOf(2 * torch::randn({samples, classes}, torch::kDouble));
    const auto overlaps = 0.5 + 0.5 * torch::rand({samples}, torch::kDouble);
    for (std::int64_t i = 0; i < samples; ++i) {
        batch.labels.push_back(i % classes);
        batch.overlaps.push_back(overlaps[i].item<double>());
    }
    return batch;
}

} // namespace scnncase
