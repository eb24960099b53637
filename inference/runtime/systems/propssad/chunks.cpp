// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/propssad/chunks.h"

#include <torch/torch.h>

#include <cmath>

namespace onset {

std::vector<SampleRange> chunksOf(std::int64_t rows, std::int64_t length)
{
    if (rows <= 0)
        return {};
    if (length <= 0 || rows <= length)
        return {{0, rows}};
    std::vector<SampleRange> chunks;
    const auto step = std::max<std::int64_t>(1, length / 2);
    for (std::int64_t start = 0; start + length < rows; start += step)
        chunks.push_back({start, start + length});
    chunks.push_back({rows - length, rows});
    return chunks;
}

std::vector<FrameRange> framesOfShares(const torch::Tensor &shares, const SampleRange &chunk, int stride)
{
    const auto exact = shares.to(torch::kCPU, torch::kDouble).contiguous();
    const auto ends = exact.accessor<double, 2>();
    const auto length = static_cast<double>(chunk.length());
    const auto frameOf = [&](double share) {
        return std::llround((static_cast<double>(chunk.start) + share * length) * stride);
    };
    std::vector<FrameRange> ranges;
    ranges.reserve(static_cast<std::size_t>(shares.size(0)));
    for (std::int64_t i = 0; i < ends.size(0); ++i)
        ranges.push_back(frameRange(frameOf(ends[i][0]), frameOf(ends[i][1])));
    return ranges;
}

} // namespace onset
