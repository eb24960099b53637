// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/heads/maxerprobe.h"

#include "inference/models/mstcn/mstcn.h"
#include "inference/models/temporalmaxer/detectionloss.h"
#include "inference/runtime/systems/mstcn/denselabels.h"
#include "inference/runtime/systems/temporalmaxer/maxerbatch.h"
#include "inference/runtime/systems/temporalmaxer/maxerwatch.h"
#include "tests/etp/gradients.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>

namespace onset::test {

namespace {

torch::Tensor matrix(const std::vector<std::vector<double>> &rows)
{
    std::vector<torch::Tensor> made;
    for (const auto &row : rows)
        made.push_back(torch::tensor(row, torch::kDouble));
    return torch::stack(made);
}

models::TemporalMaxer smallMaxer(bool attention, int bins)
{
    torch::manual_seed(3);
    auto options = models::TemporalMaxerOptions(5, 3);
    options.width(16).levels(3).attention(attention).window(5).bins(bins);
    models::TemporalMaxer head(options);
    // Weights that the outputs depend on more than those that training begins with.
    const torch::NoGradGuard guard;
    for (auto &parameter : head->parameters()) {
        if (parameter.dim() > 1)
            parameter.copy_(torch::randn_like(parameter) * 0.3);
    }
    head->eval();
    return head;
}

double largest(const torch::Tensor &a, const torch::Tensor &b)
{
    return (a - b).abs().max().item<double>();
}

TrainingVideo partlyReviewed()
{
    TrainingVideo video;
    video.video.frames =
        std::make_shared<const FrameTable>(TimeBase{1, 15}, std::vector<FrameEntry>(64), 15.0);
    video.segments = {{frameRange(20, 30), 0}};
    video.wholly = false;
    video.reviewed = {frameRange(0, 16)};
    video.reviewedFor = {{1, frameRange(0, 40)}};
    return video;
}

} // namespace

double focalGradientError()
{
    const auto targets = torch::tensor({0.0, 1.0, 0.0, 1.0}, torch::kDouble);
    return gradientError([&](const torch::Tensor &x) { return models::focalLoss(x, targets).sum(); },
                         torch::tensor({-2.0, -0.5, 1.0, 3.0}, torch::kDouble));
}

double diouGradientError()
{
    const auto target = matrix({{2, 3}, {1, 4}, {5, 0.5}});
    return gradientError([&](const torch::Tensor &x) { return models::diouLoss(x, target).sum(); },
                         matrix({{1.5, 3.7}, {2.5, 1.2}, {0.4, 2.2}}));
}

double expectedBinGradientError()
{
    torch::manual_seed(1);
    const auto offsets = torch::randn({2, 4, 6}, torch::kDouble);
    const auto weight = torch::randn({2, 6}, torch::kDouble);
    double worst = 0;
    for (const int side : {-1, 1}) {
        const auto ofResponses = [&](const torch::Tensor &x) {
            return (models::expectedBin(x, offsets, side) * weight).sum();
        };
        worst = std::max(worst, gradientError(ofResponses, torch::randn({2, 6}, torch::kDouble)));
        const auto responses = torch::randn({2, 6}, torch::kDouble);
        const auto ofOffsets = [&](const torch::Tensor &x) {
            return (models::expectedBin(responses, x, side) * weight).sum();
        };
        worst = std::max(worst, gradientError(ofOffsets, offsets));
    }
    return worst;
}

double msTcnGradientError()
{
    torch::manual_seed(2);
    const auto labels = torch::tensor({{1, 1, 0, -1, 2, 2}}, torch::kLong);
    const auto weights = torch::tensor({1.0, 2.0, 0.5}, torch::kDouble);
    // The earlier step of each pair has no gradient, which differences would see: the classes alone.
    return gradientError(
        [&](const torch::Tensor &x) { return models::msTcnLoss(x, labels, weights).classes; },
        torch::randn({1, 3, 6}, torch::kDouble));
}

double focalOf(double logit, double target)
{
    return models::focalLoss(torch::tensor({logit}, torch::kDouble), torch::tensor({target}, torch::kDouble))
        .item<double>();
}

double diouOf(double start, double end, double trueStart, double trueEnd)
{
    return models::diouLoss(matrix({{start, end}}), matrix({{trueStart, trueEnd}})).item<double>();
}

std::vector<double> expectedBins(const std::vector<double> &responses,
                                 const std::vector<std::vector<double>> &offsets, int side)
{
    const auto bins = models::expectedBin(torch::tensor(responses, torch::kDouble).unsqueeze(0),
                                          matrix(offsets).unsqueeze(0), side)[0]
                          .contiguous();
    return {bins.data_ptr<double>(), bins.data_ptr<double>() + bins.numel()};
}

std::vector<double> msTcnLosses(const std::vector<std::vector<double>> &logits,
                                const std::vector<std::int64_t> &labels)
{
    const auto loss =
        models::msTcnLoss(matrix(logits).unsqueeze(0), torch::tensor(labels).unsqueeze(0),
                          torch::ones({static_cast<std::int64_t>(logits.size())}, torch::kDouble));
    return {loss.classes.item<double>(), loss.smoothness.item<double>()};
}

std::vector<std::vector<std::int64_t>> maxerShapes(bool attention, int bins, std::int64_t steps)
{
    const torch::NoGradGuard guard;
    auto head = smallMaxer(attention, bins);
    std::vector<std::vector<std::int64_t>> shapes;
    for (const auto &level : head(torch::randn({2, 5, steps}), torch::ones({2, 1, steps}))) {
        shapes.push_back(level.logits.sizes().vec());
        shapes.push_back(level.distances.sizes().vec());
    }
    return shapes;
}

double paddingError(bool attention, int bins, std::int64_t steps, std::int64_t longer)
{
    const torch::NoGradGuard guard;
    auto head = smallMaxer(attention, bins);
    const auto alone = torch::randn({1, 5, steps});
    const auto batch =
        torch::cat({torch::constant_pad_nd(alone, {0, longer - steps}), torch::randn({1, 5, longer})});
    auto mask = torch::ones({2, 1, longer});
    mask[0].slice(1, steps).zero_();
    const auto padded = head(batch, mask);
    const auto plain = head(alone, torch::ones({1, 1, steps}));
    double worst = 0;
    for (std::size_t level = 0; level < plain.size(); ++level) {
        const auto length = plain[level].logits.size(2);
        worst = std::max(worst, largest(padded[level].logits[0].slice(1, 0, length), plain[level].logits[0]));
        worst = std::max(worst,
                         largest(padded[level].distances[0].slice(1, 0, length), plain[level].distances[0]));
    }
    return worst;
}

double msTcnPaddingError(std::int64_t steps, std::int64_t longer)
{
    const torch::NoGradGuard guard;
    torch::manual_seed(4);
    models::MsTcn network(models::MsTcnOptions(5, 3).stages(2).layers(4).width(8));
    network->eval();
    const auto alone = torch::randn({1, 5, steps});
    const auto padded = torch::constant_pad_nd(alone, {0, longer - steps});
    auto mask = torch::ones({1, 1, longer});
    mask.slice(2, steps).zero_();
    return largest(network(padded, mask).back().slice(2, 0, steps),
                   network(alone, torch::ones({1, 1, steps})).back());
}

Pieces lookInPieces(bool attention, int bins, std::int64_t rows, std::int64_t piece)
{
    const torch::NoGradGuard guard;
    MaxerNetworks networks;
    networks.scale = models::FeatureScale(5);
    networks.head = smallMaxer(attention, bins);
    const auto values = torch::randn({rows, 5});
    MaxerWatch::Settings settings;
    settings.stride = 4;
    settings.frames = rows * 4;
    settings.decoding.minimumScore = 0;
    settings.decoding.maxCandidates = 1000000;
    const auto found = [&](std::int64_t size) {
        settings.piece = size;
        auto all = watchWhole(networks, settings, values);
        std::sort(all.begin(), all.end(), [](const ScoredSegment &a, const ScoredSegment &b) {
            return std::tuple(a.range.start, a.range.end, a.actionClass, a.score) <
                   std::tuple(b.range.start, b.range.end, b.actionClass, b.score);
        });
        return all;
    };
    const auto whole = found(rows);
    const auto pieces = found(piece);
    Pieces result{whole.size(), pieces.size(), 0};
    for (std::size_t i = 0; i < std::min(whole.size(), pieces.size()); ++i) {
        const auto edges = std::abs(whole[i].range.start - pieces[i].range.start) +
                           std::abs(whole[i].range.end - pieces[i].range.end);
        result.difference = std::max(
            {result.difference, std::abs(whole[i].score - pieces[i].score), static_cast<double>(edges)});
    }
    return result;
}

Gradients maxerGradients()
{
    const RowLabels labels(partlyReviewed(), 2, 64, 1);
    const auto targets = levelBatches({&labels}, {RowCrop{0, 64, 1}}, 2, 64, 3, torch::kCPU);
    std::vector<models::LevelOutput> outputs;
    torch::manual_seed(5);
    for (const auto &level : targets) {
        const auto steps = level.labels.size(2);
        outputs.push_back({torch::randn({1, 2, steps}).requires_grad_(),
                           torch::rand({1, 2, steps}).requires_grad_(), torch::ones({1, 1, steps})});
    }
    MaxerLossWeights weights;
    weights.classes = torch::ones({2});
    maxerLoss(outputs, targets, weights).loss.backward();
    Gradients sums;
    for (std::int64_t level = 0; level < 3; ++level) {
        const auto gradient = outputs[static_cast<std::size_t>(level)].logits.grad()[0].abs();
        for (std::int64_t step = 0; step < gradient.size(1); ++step) {
            const auto each = static_cast<double>(std::int64_t{1} << level);
            const double middle = static_cast<double>(step) * each + 0.5;
            const double end = middle + each / 2;
            sums.known += end <= 16 ? gradient.select(1, step).sum().item<double>() : 0;
            const bool own = middle >= 20 && middle < 30;
            if (end > 16 && !own && middle - each / 2 >= 16)
                sums.unknown += gradient[0][step].item<double>(); // class 0: nobody looked
            if (middle - each / 2 >= 40)
                sums.unknown += gradient[1][step].item<double>();
        }
        sums.distances +=
            outputs[static_cast<std::size_t>(level)].distances.grad().abs().sum().item<double>();
    }
    return sums;
}

Gradients msTcnGradients()
{
    const RowLabels labels(partlyReviewed(), 2, 64, 1);
    const auto wanted = torch::tensor(rowLabels(labels, {0, 64, 1}, 64)).unsqueeze(0);
    torch::manual_seed(6);
    const auto logits = torch::randn({1, 3, 64}).requires_grad_();
    models::msTcnLoss(logits, wanted, torch::ones({3})).sum().backward();
    const auto gradient = logits.grad()[0].abs().sum(0);
    return {gradient.slice(0, 0, 16).sum().item<double>() + gradient.slice(0, 20, 30).sum().item<double>(),
            gradient.slice(0, 16, 20).sum().item<double>() + gradient.slice(0, 30).sum().item<double>(), 0};
}

} // namespace onset::test
