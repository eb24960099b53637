// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/ssad/propssad.h"

#include <torch/torch.h>

#include <algorithm>
#include <string>

namespace onset::models {

namespace {

constexpr double kPositive = 0.5;        // overlap
constexpr std::int64_t kWithoutAny = 20; // negatives for each one that counts where nothing is positive

torch::nn::Conv1d convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride)
{
    return torch::nn::Conv1d(
        torch::nn::Conv1dOptions(in, out, kernel).stride(stride).padding((kernel - 1) / 2));
}

} // namespace

std::vector<std::int64_t> PropSsadOptions::mapLengths() const
{
    std::vector<std::int64_t> lengths;
    for (auto length = steps_ / 4; length >= 1; length /= 2)
        lengths.push_back(length);
    return lengths;
}

PropSsadImpl::PropSsadImpl(const PropSsadOptions &options)
    : m_options(options)
{
    const auto steps = options.steps();
    TORCH_CHECK(steps >= 8 && (steps & (steps - 1)) == 0, "steps must be a power of two, at least 8");
    TORCH_CHECK(options.kernel() % 2 == 1, "the kernel must be odd");
    const auto channels = options.channels();
    m_base1 = register_module("base1", convolution(options.features(), channels, options.kernel(), 1));
    m_base2 = register_module("base2", convolution(channels, channels, options.kernel(), 1));
    const auto outputs = static_cast<std::int64_t>(options.ratios().size());
    for (std::size_t i = 0; i < options.mapLengths().size(); ++i) {
        const auto number = std::to_string(i);
        m_maps.push_back(
            register_module("anchor" + number, convolution(channels, channels, 3, i == 0 ? 1 : 2)));
        m_overlaps.push_back(register_module("overlap" + number, convolution(channels, outputs, 3, 1)));
    }
}

torch::Tensor PropSsadImpl::forward(const torch::Tensor &features)
{
    TORCH_CHECK(features.dim() == 3 && features.size(2) == m_options.steps(),
                "features must be [n, features, ", m_options.steps(), "]");
    auto x = torch::dropout(features, m_options.dropout(), is_training());
    x = torch::max_pool1d(torch::relu(m_base1(x)), 2, 2);
    x = torch::max_pool1d(torch::relu(m_base2(x)), 2, 2);
    std::vector<torch::Tensor> overlaps;
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        x = torch::relu(m_maps[i](x));
        const auto kept = torch::dropout(x, m_options.dropout(), is_training());
        overlaps.push_back(m_overlaps[i](kept).transpose(1, 2).flatten(1));
    }
    return torch::sigmoid(torch::cat(overlaps, 1));
}

torch::Tensor PropSsadImpl::anchors() const
{
    std::vector<double> ends;
    for (const auto length : m_options.mapLengths()) {
        const double cell = 1.0 / static_cast<double>(length);
        for (std::int64_t place = 0; place < length; ++place) {
            const double centre = (static_cast<double>(place) + 0.5) * cell;
            for (const double ratio : m_options.ratios()) {
                ends.push_back(centre - cell * ratio / 2);
                ends.push_back(centre + cell * ratio / 2);
            }
        }
    }
    return torch::tensor(ends, torch::kDouble).reshape({-1, 2});
}

torch::Tensor resizedFeatures(const torch::Tensor &features, std::int64_t steps)
{
    TORCH_CHECK(features.dim() == 2 && features.size(0) > 0, "features must be [rows, D] with rows");
    namespace F = torch::nn::functional;
    const auto options = F::InterpolateFuncOptions()
                             .size(std::vector<std::int64_t>{steps})
                             .mode(torch::kLinear)
                             .align_corners(false);
    return F::interpolate(features.t().unsqueeze(0), options).squeeze(0).t();
}

torch::Tensor overlapLoss(const torch::Tensor &predicted, const torch::Tensor &truth,
                          const torch::Tensor &order)
{
    TORCH_CHECK(predicted.dim() == 1 && predicted.sizes() == truth.sizes() && order.sizes() == truth.sizes(),
                "predicted, truth and order must all be [m]");
    const auto positive = truth.gt(kPositive);
    const auto negative = truth.ge(0).logical_and(positive.logical_not());
    const auto negatives = negative.sum().item<std::int64_t>();
    const auto positives = positive.sum().item<std::int64_t>();
    const auto wanted =
        positives > 0 ? std::min(positives, negatives) : std::min(negatives, negatives / kWithoutAny + 1);
    const auto squares = (predicted - truth.to(predicted.scalar_type())).pow(2);
    if (positives + wanted == 0)
        return squares.sum() * 0;
    // Hard ones before all others, what does not count behind all.
    const auto rank = order - predicted.detach().gt(kPositive).to(order.scalar_type()) * 2 +
                      negative.logical_not().to(order.scalar_type()) * 4;
    const auto chosen = std::get<1>(rank.topk(wanted, 0, /*largest=*/false));
    const auto sum = squares.index({positive}).sum() + squares.index_select(0, chosen).sum();
    return sum / static_cast<double>(positives + wanted);
}

} // namespace onset::models
