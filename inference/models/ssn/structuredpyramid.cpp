// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssn/structuredpyramid.h"

#include <torch/torch.h>

#include <numeric>

namespace onset::models {

namespace {

constexpr double kShortest = 1e-3; // rows

/// The integral of the features from row 0 to the positions [m]: [m, D].
torch::Tensor integralTo(const RowSums &rows, const torch::Tensor &positions)
{
    const auto last = static_cast<double>(rows.features.size(0) - 1);
    const auto row = positions.floor().clamp(0, last).to(torch::kLong);
    const auto rest = (positions - row.to(positions.scalar_type())).unsqueeze(1);
    return rows.before.index_select(0, row) + rest * rows.features.index_select(0, row);
}

} // namespace

std::int64_t StructuredPyramidOptions::courseParts() const
{
    return std::accumulate(levels_.begin(), levels_.end(), std::int64_t{0});
}

RowSums::RowSums(const torch::Tensor &rows)
    : type(rows.scalar_type())
{
    TORCH_CHECK(rows.dim() == 2 && rows.size(0) > 0, "features must be [rows, D] with rows");
    features = rows.to(torch::kDouble);
    before = features.cumsum(0) - features;
}

torch::Tensor spanMeans(const RowSums &features, const torch::Tensor &spans)
{
    TORCH_CHECK(spans.dim() == 2 && spans.size(1) == 2, "spans must be [n, 2]");
    const auto start = spans.select(1, 0).to(torch::kDouble);
    const auto length = (spans.select(1, 1).to(torch::kDouble) - start).clamp_min(kShortest);
    const auto total = integralTo(features, start + length) - integralTo(features, start);
    return (total / length.unsqueeze(1)).to(features.type);
}

torch::Tensor structuredPyramid(const RowSums &features, const torch::Tensor &spans,
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
        .reshape({spans.size(0), static_cast<std::int64_t>(parts.size()), features.features.size(1)});
}

} // namespace onset::models
