// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssn/structuredpyramid.h"

#include <torch/torch.h>

#include <numeric>

namespace onset::models {

namespace {

constexpr double kShortest = 1e-3; // rows

/// The integral of the features from row 0 to the positions [m]: [m, D].
torch::Tensor integralTo(const torch::Tensor &features, const torch::Tensor &sums,
                         const torch::Tensor &positions)
{
    const auto row = positions.floor().clamp(0, static_cast<double>(features.size(0) - 1)).to(torch::kLong);
    const auto rest = (positions - row.to(positions.scalar_type())).unsqueeze(1);
    return sums.index_select(0, row) + rest * features.index_select(0, row);
}

} // namespace

std::int64_t StructuredPyramidOptions::courseParts() const
{
    return std::accumulate(levels_.begin(), levels_.end(), std::int64_t{0});
}

torch::Tensor spanMeans(const torch::Tensor &features, const torch::Tensor &spans)
{
    TORCH_CHECK(features.dim() == 2 && features.size(0) > 0, "features must be [rows, D] with rows");
    TORCH_CHECK(spans.dim() == 2 && spans.size(1) == 2, "spans must be [n, 2]");
    // Sums of many rows, of which small differences are taken.
    const auto exact = features.to(torch::kDouble);
    const auto sums =
        torch::cat({torch::zeros({1, exact.size(1)}, exact.options()), exact.cumsum(0)}).slice(0, 0, -1);
    const auto start = spans.select(1, 0).to(torch::kDouble);
    const auto length = (spans.select(1, 1).to(torch::kDouble) - start).clamp_min(kShortest);
    const auto total = integralTo(exact, sums, start + length) - integralTo(exact, sums, start);
    return (total / length.unsqueeze(1)).to(features.scalar_type());
}

torch::Tensor structuredPyramid(const torch::Tensor &features, const torch::Tensor &spans,
                                const StructuredPyramidOptions &options)
{
    TORCH_CHECK(spans.dim() == 2 && spans.size(1) == 2, "spans must be [n, 2]");
    const auto start = spans.select(1, 0).to(torch::kDouble);
    const auto end = spans.select(1, 1).to(torch::kDouble);
    const auto length = end - start;
    std::vector<torch::Tensor> parts{torch::stack({start - length * options.extension(), start}, 1)};
    for (const auto level : options.levels()) {
        const auto step = length / static_cast<double>(level);
        for (std::int64_t i = 0; i < level; ++i)
            parts.push_back(torch::stack(
                {start + step * static_cast<double>(i), start + step * static_cast<double>(i + 1)}, 1));
    }
    parts.push_back(torch::stack({end, end + length * options.extension()}, 1));
    const auto all = torch::stack(parts, 1); // [n, parts, 2]
    return spanMeans(features, all.reshape({-1, 2}))
        .reshape({spans.size(0), static_cast<std::int64_t>(parts.size()), features.size(1)});
}

} // namespace onset::models
