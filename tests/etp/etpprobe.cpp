// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/etp/etpprobe.h"

#include "inference/models/etp/localizationloss.h"
#include "inference/models/etp/refinementnetwork.h"
#include "inference/models/ssn/completeness.h"
#include "tests/etp/gradients.h"

#include <torch/torch.h>

namespace onset::test {

using namespace onset::models;

namespace {

const auto kDouble = torch::dtype(torch::kDouble);

Numbers numbersOf(const torch::Tensor &tensor)
{
    const auto flat = tensor.to(torch::kDouble).flatten().contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

torch::Tensor column(const std::vector<float> &rows)
{
    return torch::tensor(rows).unsqueeze(1);
}

EtpLocalizationOptions smallLocalization(bool nonLocal)
{
    return {NonLocalPyramidOptions(6).embedding(16).nonLocal(nonLocal), 3};
}

RefinementNetworkOptions smallRefinement(bool printedCell)
{
    return RefinementNetworkOptions(NonLocalPyramidOptions(6)).hidden(8).printedCell(printedCell);
}

/// Adam on one batch; `loss` also says whether anything is learnt.
template <class Network, class Loss> Fit overfit(Network &network, Loss loss, int steps)
{
    torch::optim::Adam optimizer(network->parameters(), torch::optim::AdamOptions(0.01));
    Fit fit;
    fit.before = loss().template item<double>();
    for (int i = 0; i < steps; ++i) {
        optimizer.zero_grad();
        const auto now = loss();
        now.backward();
        optimizer.step();
    }
    fit.after = loss().template item<double>();
    return fit;
}

} // namespace

Numbers pyramidOf(const std::vector<float> &rows, double start, double end)
{
    return numbersOf(structuredPyramid(RowSums(column(rows)), torch::tensor({{start, end}}, kDouble)));
}

Numbers meansOf(const std::vector<float> &rows, const std::vector<double> &spans)
{
    return numbersOf(spanMeans(RowSums(column(rows)), torch::tensor(spans, kDouble).reshape({-1, 2})));
}

double spanMeansGradientError()
{
    torch::manual_seed(1);
    const auto spans = torch::tensor({{0.3, 2.6}, {-1.2, 1.4}, {2.2, 7.9}, {1.1, 1.3}}, kDouble);
    const auto weights = torch::randn({4, 3}, kDouble);
    const auto rows = torch::randn({5, 3}, kDouble);
    const auto ofRows = [&](const torch::Tensor &x) {
        return (spanMeans(RowSums(x), spans) * weights).sum();
    };
    const auto ofSpans = [&](const torch::Tensor &x) {
        return (spanMeans(RowSums(rows), x) * weights).sum();
    };
    return std::max(gradientError(ofRows, rows), gradientError(ofSpans, spans));
}

double completeness(const std::vector<float> &scores, const std::vector<float> &labels, double keep)
{
    return completenessLoss(torch::tensor(scores), torch::tensor(labels), keep).item<double>();
}

double completenessGradientError()
{
    torch::manual_seed(2);
    const auto labels = torch::tensor({1., 1., -1., -1., -1., -1., -1., -1., -1., -1., 0.}, kDouble);
    return gradientError([&](const torch::Tensor &x) { return completenessLoss(x, labels); },
                         torch::randn({11}, kDouble));
}

double boundaryLossOf(const std::vector<float> &offsets, const std::vector<float> &targets,
                      const std::vector<int> &counts)
{
    return boundaryLoss(torch::tensor(offsets).reshape({-1, 2}), torch::tensor(targets).reshape({-1, 2}),
                        torch::tensor(counts).to(torch::kBool))
        .item<double>();
}

LossParts lossOfZeros(const std::vector<std::int64_t> &labels, const std::vector<float> &completeness,
                      int classes)
{
    const auto n = static_cast<std::int64_t>(labels.size());
    const auto leaf = [](torch::IntArrayRef sizes) { return torch::zeros(sizes).requires_grad_(true); };
    const EtpLocalizationImpl::Output output{leaf({n, classes + 1}), leaf({n}), leaf({n, 2})};
    const EtpTargets targets{
        torch::tensor(labels), torch::tensor(completeness),
        torch::full({n, 2}, 0.5).masked_fill(torch::tensor(completeness).le(0).unsqueeze(1), std::nanf(""))};
    const auto loss = etpLoss(output, targets);
    loss.total.backward();
    const auto finite = [](const torch::Tensor &x) {
        return !x.grad().defined() || torch::isfinite(x.grad()).all().item<bool>();
    };
    return {loss.total.item<double>(), loss.classification.item<double>(), loss.completeness.item<double>(),
            loss.regression.item<double>(),
            finite(output.logits) && finite(output.completeness) && finite(output.offsets)};
}

double etpLossGradientError()
{
    torch::manual_seed(3);
    const EtpTargets targets{torch::tensor({0, 2, 3, 3, -1, -1, -1, -1}, torch::kLong),
                             torch::tensor({1., 1., 0., 0., -1., -1., -1., -1.}, kDouble),
                             torch::randn({8, 2}, kDouble)};
    const auto loss = [&](const torch::Tensor &x) {
        return etpLoss({x.narrow(1, 0, 4), x.select(1, 4), x.narrow(1, 5, 2)}, targets).total;
    };
    return gradientError(loss, torch::randn({8, 7}, kDouble));
}

double nonLocalIdentityError()
{
    torch::manual_seed(4);
    NonLocal block{NonLocalOptions(6)};
    const auto x = torch::randn({2, 5, 6});
    return (block->forward(x) - x).abs().max().item<double>();
}

double nonLocalEquationError()
{
    torch::manual_seed(5);
    NonLocal block{NonLocalOptions(4).inner(3)};
    block->to(torch::kDouble);
    for (auto &parameter : block->parameters())
        torch::nn::init::normal_(parameter);
    const auto p = block->named_parameters();
    const auto x = torch::randn({1, 5, 4}, kDouble);
    const auto y = block->forward(x)[0];
    const auto linear = [&](const std::string &name, const torch::Tensor &v) {
        return torch::mv(p[name + ".weight"], v) + p[name + ".bias"];
    };
    double worst = 0;
    for (int i = 0; i < 5; ++i) {
        auto sum = torch::zeros({3}, kDouble);
        for (int j = 0; j < 5; ++j)
            sum += torch::dot(linear("theta", x[0][i]), linear("phi", x[0][j])) * linear("g", x[0][j]);
        const auto expected = linear("out", sum / 5) + x[0][i];
        worst = std::max(worst, (expected - y[i]).abs().max().item<double>());
    }
    return worst;
}

double printedCellError()
{
    torch::manual_seed(6);
    constexpr int kInputs = 3;
    constexpr int kHidden = 2;
    PrintedGruCell cell(kInputs, kHidden);
    cell->to(torch::kDouble);
    const auto x = torch::randn({1, kInputs}, kDouble);
    const auto h = torch::randn({1, kHidden}, kDouble);
    const auto wx = cell->named_parameters()["weight_x"].detach();
    const auto wh = cell->named_parameters()["weight_h"].detach();
    const auto next = cell->forward(x, h);
    const auto at = [](const torch::Tensor &m, int i, int j) { return m[i][j].item<double>(); };
    const auto sigmoid = [](double v) { return 1 / (1 + std::exp(-v)); };
    const auto fromX = [&](int gate, int j) {
        double sum = 0;
        for (int i = 0; i < kInputs; ++i)
            sum += at(wx, gate * kHidden + j, i) * at(x, 0, i);
        return sum;
    };
    const auto fromH = [&](int gate, int j, const std::vector<double> &state) {
        double sum = 0;
        for (int i = 0; i < kHidden; ++i)
            sum += at(wh, gate * kHidden + j, i) * state[static_cast<std::size_t>(i)];
        return sum;
    };
    const std::vector<double> old{at(h, 0, 0), at(h, 0, 1)};
    std::vector<double> reset;
    for (int j = 0; j < kHidden; ++j)
        reset.push_back(sigmoid(fromX(0, j) + fromH(0, j, old)) * old[static_cast<std::size_t>(j)]);
    double worst = 0;
    for (int j = 0; j < kHidden; ++j) {
        const double z = sigmoid(fromX(1, j) + fromH(1, j, old));
        const double candidate = std::tanh(fromX(2, j) + fromH(2, j, reset));
        const double expected = z * old[static_cast<std::size_t>(j)] + (1 - z) * candidate;
        worst = std::max(worst, std::abs(expected - at(next, 0, j)));
    }
    return worst;
}

double paddingError(bool printedCell)
{
    torch::manual_seed(7);
    RefinementNetwork network{smallRefinement(printedCell)};
    network->eval();
    const auto units = torch::randn({2, 6, 5, 6});
    auto mask = torch::ones({2, 6}, torch::kBool);
    mask[1].slice(0, 3) = false;
    const auto both = network->forward(units, mask);
    const auto alone = network->forward(units.slice(0, 1).slice(1, 0, 3), torch::ones({1, 3}, torch::kBool));
    // The last layer begins near 0: look at relative differences.
    return ((both[1] - alone[0]).abs().max() / alone.abs().max()).item<double>();
}

Shape refinementShape(bool printedCell)
{
    RefinementNetwork network{smallRefinement(printedCell)};
    const auto y = network->forward(torch::randn({3, 4, 5, 6}), torch::ones({3, 4}, torch::kBool));
    return y.sizes().vec();
}

std::int64_t paperRefinementParameters(std::int64_t channels)
{
    RefinementNetwork network{
        RefinementNetworkOptions(NonLocalPyramidOptions(channels).nonLocal(false)).parts(1)};
    std::int64_t sum = 0;
    for (const auto &parameter : network->parameters())
        sum += parameter.numel();
    return sum;
}

Fit overfitLocalization(bool nonLocal)
{
    torch::manual_seed(8);
    EtpLocalization network{smallLocalization(nonLocal)};
    const auto parts = torch::randn({16, 5, 6});
    const auto labels = torch::arange(16).remainder(4);
    const auto completeness = torch::where(labels.eq(3), torch::full({16}, -1.0F), torch::ones({16}));
    const EtpTargets targets{labels, completeness, torch::randn({16, 2}) * 0.3};
    const auto loss = [&] { return etpLoss(network->forward(parts), targets).total; };
    auto fit = overfit(network, loss, 150);
    const auto told = network->forward(parts).logits.argmax(1);
    fit.accuracy = told.eq(labels).to(torch::kDouble).mean().item<double>();
    return fit;
}

Fit overfitRefinement(bool printedCell)
{
    torch::manual_seed(9);
    RefinementNetwork network{smallRefinement(printedCell)};
    const auto units = torch::randn({8, 4, 5, 6});
    const auto mask = torch::ones({8, 4}, torch::kBool);
    const auto targets = torch::randn({8, 2}) * 0.5;
    const auto all = torch::ones({8}, torch::kBool);
    return overfit(
        network, [&] { return boundaryLoss(network->forward(units, mask), targets, all); }, 80);
}

} // namespace onset::test
