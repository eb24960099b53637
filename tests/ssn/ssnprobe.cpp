// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssn/ssnprobe.h"

#include "inference/models/actionness/snippethead.h"
#include "inference/models/catalog.h"
#include "inference/models/featurescale.h"
#include "inference/models/ssn/ssnloss.h"
#include "tests/etp/gradients.h"

#include <torch/torch.h>

#include <algorithm>

namespace onset::test {

namespace {

using namespace onset::models;

torch::Tensor doubles(const std::vector<double> &values, torch::IntArrayRef shape)
{
    return torch::tensor(values, torch::kDouble).reshape(shape);
}

SsnTargets threeTargets()
{
    return {torch::tensor({0, 1, 2}, torch::kLong), torch::tensor({0, -1, 1}, torch::kLong),
            torch::tensor({0.0, 0.0, 0.0, 0.0, 0.5, -1.0}, torch::kDouble).reshape({3, 2})};
}

/// Class scores, completeness and offsets of three proposals in one vector.
SsnOutput unpacked(const torch::Tensor &x, bool unified)
{
    SsnOutput output;
    output.activity = x.slice(0, 0, 9).reshape({3, 3});
    if (!unified)
        output.completeness = x.slice(0, 9, 15).reshape({3, 2});
    output.offsets = x.slice(0, 15, 27).reshape({3, 2, 2});
    return output;
}

/// Pyramids of 3 classes: a class lights its feature in the course; an incomplete proposal also has it after
/// the end; the second of the last two features says how far the centre is off.
struct Lessons
{
    torch::Tensor pyramids;
    SsnTargets targets;
};

Lessons lessons()
{
    constexpr std::int64_t kEach = 20;
    constexpr std::int64_t kFeatures = 5;
    auto pyramids = 0.1 * torch::randn({4 * 2 * kEach, 5, kFeatures});
    auto classes = torch::zeros({4 * 2 * kEach}, torch::kLong);
    auto kinds = torch::zeros({4 * 2 * kEach}, torch::kLong);
    auto offsets = torch::zeros({4 * 2 * kEach, 2});
    for (std::int64_t i = 0; i < 4 * 2 * kEach; ++i) {
        const auto c = i % 4;
        classes[i] = c;
        if (c == 0)
            continue;
        const bool positive = i < 4 * kEach;
        kinds[i] = positive ? 1 : -1;
        pyramids[i].slice(0, 1, 4).select(1, c - 1) += 1;
        if (!positive)
            pyramids[i][4][c - 1] += 1;
        const double centre = static_cast<double>(i % 5) / 10 - 0.2;
        pyramids[i].select(1, 4) += centre;
        offsets[i][0] = centre;
    }
    return {pyramids, {classes, kinds, offsets}};
}

template <class Head> Lesson teach(Head head)
{
    const auto material = lessons();
    torch::optim::Adam optimizer(head->parameters(), torch::optim::AdamOptions(0.02));
    Lesson lesson;
    for (int step = 0; step < 250; ++step) {
        optimizer.zero_grad();
        const auto loss = ssnLoss(head->forward(material.pyramids), material.targets, {1, 1, 1});
        if (step == 0)
            lesson.before = loss.total.template item<double>();
        loss.total.backward();
        optimizer.step();
        lesson.after = loss.total.template item<double>();
    }
    head->eval();
    const torch::NoGradGuard guard;
    const auto output = head->forward(material.pyramids);
    const auto positive = material.targets.kinds.gt(0).nonzero().select(1, 0);
    const auto incomplete = material.targets.kinds.lt(0).nonzero().select(1, 0);
    const auto own = material.targets.classes.index_select(0, positive) - 1;
    const auto scores = classScores(output);
    const auto best = scores.index_select(0, positive).argmax(1);
    lesson.accuracy = best.eq(own).to(torch::kDouble).mean().template item<double>();
    const auto complete = scores.index({positive, own});
    const auto cut = scores.index({incomplete, own}); // the same classes, in the same order
    lesson.ordered = cut.lt(complete).to(torch::kDouble).mean().template item<double>();
    const auto said = output.offsets.index({positive, own}).select(1, 0);
    const auto meant = material.targets.offsets.index_select(0, positive).select(1, 0);
    lesson.offset = (said - meant).abs().mean().template item<double>();
    return lesson;
}

} // namespace

HeadShapes headShapes(bool unified, std::int64_t features, std::int64_t classes, std::int64_t proposals)
{
    const torch::NoGradGuard guard;
    const auto options = SsnHeadOptions(features, classes);
    const auto pyramids = torch::zeros({proposals, 5, features});
    SsnOutput output;
    HeadShapes shapes;
    if (unified) {
        SsnUnified head(options);
        output = head->forward(pyramids);
        shapes.parameters = parameterCount(*head);
    } else {
        SsnSeparate head(options);
        output = head->forward(pyramids);
        shapes.parameters = parameterCount(*head);
    }
    shapes.activity = output.activity.sizes().vec();
    shapes.offsets = output.offsets.sizes().vec();
    if (output.completeness.defined())
        shapes.completeness = output.completeness.sizes().vec();
    return shapes;
}

LossOfThree lossOfThree(const std::vector<double> &activity, const std::vector<double> &completeness,
                        const std::vector<double> &offsets)
{
    SsnOutput output{doubles(activity, {3, 3}), {}, doubles(offsets, {3, 2, 2})};
    if (!completeness.empty())
        output.completeness = doubles(completeness, {3, 2});
    const auto loss = ssnLoss(output, threeTargets(), {0.1, 0.1, 1});
    return {loss.total.item<double>(), loss.activity.item<double>(), loss.completeness.item<double>(),
            loss.regression.item<double>()};
}

double lossGradientError(bool unified)
{
    torch::manual_seed(5);
    // Completeness near ±1 would stand on the hinge's corner.
    const auto at = torch::randn({27}, torch::kDouble) * 0.4;
    const auto loss = [unified](const torch::Tensor &x) {
        return ssnLoss(unpacked(x, unified), threeTargets(), {0.7, 0.3, 1}).total;
    };
    return gradientError(loss, at);
}

bool lossWithoutPositivesIsFinite(bool unified)
{
    auto targets = threeTargets();
    targets.classes = torch::tensor({0, 1, 1}, torch::kLong);
    targets.kinds = torch::tensor({0, -1, -1}, torch::kLong);
    auto x = torch::zeros({27}, torch::kDouble).requires_grad_(true);
    const auto loss = ssnLoss(unpacked(x, unified), targets);
    loss.total.backward();
    return std::isfinite(loss.total.item<double>()) && x.grad().isfinite().all().item<bool>() &&
           loss.regression.item<double>() == 0;
}

std::vector<double> scoresOf(const std::vector<double> &activity, const std::vector<double> &completeness,
                             double most)
{
    const auto classes = static_cast<std::int64_t>(activity.size()) - 1;
    SsnOutput output{doubles(activity, {1, classes + 1}), {}, {}};
    if (!completeness.empty())
        output.completeness = doubles(completeness, {1, classes});
    const auto scores = classScores(output, most).contiguous();
    return {scores.data_ptr<double>(), scores.data_ptr<double>() + classes};
}

double contextInActivity()
{
    const torch::NoGradGuard guard;
    SsnSeparate head(SsnHeadOptions(4, 3).dropout(0));
    auto pyramids = torch::randn({2, 5, 4});
    const auto before = head->forward(pyramids).activity;
    pyramids.select(1, 0) += 3;
    pyramids.select(1, 4) -= 2;
    return (head->forward(pyramids).activity - before).abs().max().item<double>();
}

Lesson teachHead(bool unified)
{
    torch::manual_seed(3);
    const auto options = SsnHeadOptions(5, 3).hidden(16).dropout(0);
    return unified ? teach(SsnUnified(options)) : teach(SsnSeparate(options));
}

double scaleError()
{
    torch::manual_seed(2);
    auto rows = torch::randn({400, 3}) * 7 + 3;
    rows.select(1, 1).fill_(5);
    FeatureScale scale(3);
    scale->fit(rows);
    const auto scaled = scale(rows);
    const auto deviation = scaled.std(0, false);
    return std::max({scaled.mean(0).abs().max().item<double>(), std::abs(deviation[0].item<double>() - 1),
                     std::abs(deviation[2].item<double>() - 1), deviation[1].item<double>()});
}

ComponentShares componentShares()
{
    torch::manual_seed(2);
    auto rows = torch::randn({400, 4});
    rows.select(1, 0) *= 10;
    rows.select(1, 1) += 3;
    rows.select(1, 3) *= 0.01;
    FeatureScale scale(4, 3);
    scale->fit(rows);
    const auto variances = scale(rows).var(0, false);
    return {variances.mean().item<double>(), (variances[0] / variances[1]).item<double>() / 100,
            scale(rows).mean(0).abs().max().item<double>()};
}

double manyComponentsMiss()
{
    torch::manual_seed(2);
    constexpr std::int64_t kInputs = 1500;
    constexpr std::int64_t kTold = 6; // directions that tell something, of falling weight
    const auto directions = std::get<0>(at::linalg_qr(torch::randn({kInputs, kTold})));
    const auto weights = torch::tensor({60.0F, 50.0F, 40.0F, 30.0F, 20.0F, 15.0F});
    const auto rows = (torch::randn({700, kTold}) * weights).matmul(directions.t()) +
                      0.05 * torch::randn({700, kInputs}) + 4;
    FeatureScale scale(kInputs, kTold);
    scale->fit(rows);
    const auto found = scale->named_buffers()["basis"];
    // Two orthonormal bases span the same where all singular values of their product are 1.
    const auto same = at::linalg_svdvals(found.t().matmul(directions));
    return (1 - same).abs().max().item<double>();
}

std::int64_t actionnessParameters(std::int64_t features, std::int64_t hidden)
{
    return parameterCount(*SnippetHead(SnippetHeadOptions(features).hidden(hidden)));
}

} // namespace onset::test
