// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/etp/etpheads.h"

#include "inference/runtime/systems/etp/etppool.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset {

namespace {

constexpr std::size_t kBatch = 128;

torch::Tensor paddedTo(const torch::Tensor &x, std::int64_t units)
{
    if (x.size(1) == units)
        return x;
    auto sizes = x.sizes().vec();
    sizes[1] = units - x.size(1);
    return torch::cat({x, torch::zeros(sizes, x.options())}, 1);
}

} // namespace

UnitBatch unitBatch(const models::RowSums &features, int stride, std::span<const FrameRange> proposals,
                    const UnitRule &rule)
{
    std::vector<torch::Tensor> spans;
    UnitBatch batch;
    std::int64_t longest = 1;
    for (const auto &proposal : proposals) {
        auto units = unitsOf(proposal, rule.length, rule.most);
        longest = std::max(longest, units.spans.size(0));
        batch.covers.emplace_back(units.coverStart, units.coverEnd);
        spans.push_back(units.spans);
    }
    const auto n = static_cast<std::int64_t>(proposals.size());
    const auto all = models::structuredPyramid(features, torch::cat(spans) / static_cast<double>(stride));
    batch.parts = torch::zeros({n, longest, all.size(1), all.size(2)});
    batch.mask = torch::zeros({n, longest}, torch::kBool);
    std::int64_t from = 0;
    for (std::int64_t i = 0; i < n; ++i) {
        const auto units = spans[static_cast<std::size_t>(i)].size(0);
        batch.parts[i].slice(0, 0, units).copy_(all.slice(0, from, from + units));
        batch.mask[i].slice(0, 0, units).fill_(true);
        from += units;
    }
    return batch;
}

UnitBatch joined(std::span<const UnitBatch> batches)
{
    std::int64_t longest = 1;
    for (const auto &batch : batches)
        longest = std::max(longest, batch.mask.size(1));
    UnitBatch all;
    std::vector<torch::Tensor> parts;
    std::vector<torch::Tensor> masks;
    for (const auto &batch : batches) {
        parts.push_back(paddedTo(batch.parts, longest));
        masks.push_back(paddedTo(batch.mask, longest));
        all.covers.insert(all.covers.end(), batch.covers.begin(), batch.covers.end());
    }
    all.parts = torch::cat(parts);
    all.mask = torch::cat(masks);
    return all;
}

torch::Tensor pyramidBatch(const models::RowSums &features, int stride, std::span<const FrameRange> proposals)
{
    std::vector<double> spans;
    for (const auto &proposal : proposals) {
        spans.push_back(static_cast<double>(proposal.start.value) / stride);
        spans.push_back(static_cast<double>(proposal.end.value) / stride);
    }
    return models::structuredPyramid(features, torch::tensor(spans, torch::kDouble).reshape({-1, 2}));
}

std::vector<FrameRange> refined(models::RefinementNetwork &network, const models::RowSums &features,
                                int stride, std::span<const FrameRange> proposals, const UnitRule &rule,
                                std::int64_t frames, torch::Device device)
{
    std::vector<FrameRange> result;
    for (std::size_t from = 0; from < proposals.size(); from += kBatch) {
        const auto some = proposals.subspan(from, std::min(kBatch, proposals.size() - from));
        const auto batch = unitBatch(features, stride, some, rule);
        const auto offsets =
            network->forward(batch.parts.to(device), batch.mask.to(device)).to(torch::kCPU, torch::kDouble);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto row = offsets[static_cast<std::int64_t>(i)];
            const auto &[start, end] = batch.covers[i];
            result.push_back(rangeAt(row[0].item<double>(), row[1].item<double>(), start, end, frames));
        }
    }
    return result;
}

} // namespace onset
