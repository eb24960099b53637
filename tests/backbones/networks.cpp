// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backbones/networks.h"

#include "inference/models/backbones/bninception.h"
#include "inference/models/backbones/c3d.h"
#include "inference/models/backbones/i3d.h"
#include "inference/models/backbones/inceptionv3.h"
#include "inference/models/backbones/resnet.h"
#include "inference/models/catalog.h"
#include "inference/models/precision.h"

#include <torch/torch.h>

#include <sstream>
#include <stdexcept>

namespace onset::test {

using namespace onset::models;

namespace {

constexpr double kNarrow = 0.125;
constexpr std::int64_t kFewClasses = 5;

template <class Options> Options small(Options options)
{
    return options.width(kNarrow).classes(kFewClasses);
}

BackbonePtr smallBackbone(const std::string &name)
{
    torch::manual_seed(7);
    if (name == "c3d")
        return C3d(small(C3dOptions())).ptr();
    if (name == "resnet-34")
        return ResNet(small(ResNetOptions::resNet34())).ptr();
    if (name == "resnet-101")
        return ResNet(small(ResNetOptions::resNet101())).ptr();
    if (name == "bn-inception")
        return BnInception(small(BnInceptionOptions())).ptr();
    if (name == "inception-v3")
        return InceptionV3(small(InceptionV3Options())).ptr();
    if (name == "i3d")
        return I3d(small(I3dOptions())).ptr();
    if (name == "c3d-bn")
        return C3d(small(C3dOptions()).batchNorm(true).inputSize(64)).ptr();
    throw std::invalid_argument(name);
}

Sizes shapeOf(const torch::Tensor &tensor)
{
    return tensor.sizes().vec();
}

template <class Conv> void describeConv(LayerRow &row, const char *kind, const Conv &conv)
{
    row.kind = kind;
    std::ostringstream text;
    text << '(';
    for (std::int64_t i = 2; i < conv.weight.dim(); ++i)
        text << (i > 2 ? ", " : "") << conv.weight.size(i);
    text << ") " << conv.weight.size(1) << "->" << conv.weight.size(0)
         << " bias=" << (conv.bias.defined() ? "True" : "False");
    row.shape = text.str();
}

void describe(LayerRow &row, const torch::nn::Module &module)
{
    if (const auto *conv = module.as<torch::nn::Conv3d>())
        describeConv(row, "Conv3d", *conv);
    else if (const auto *flat = module.as<torch::nn::Conv2d>())
        describeConv(row, "Conv2d", *flat);
    else if (const auto *linear = module.as<torch::nn::Linear>())
        row = {row.name, "Linear", row.parameters,
               std::to_string(linear->weight.size(1)) + "->" + std::to_string(linear->weight.size(0))};
    else
        row = {row.name, "BN", row.parameters, std::to_string(module.parameters().front().numel())};
}

torch::Tensor evaluated(Backbone &network, const torch::Tensor &input)
{
    const torch::NoGradGuard guard;
    network.eval();
    return network.forward(input);
}

template <class Call> std::string complaint(Call call)
{
    try {
        call();
    } catch (const c10::Error &error) {
        return error.what_without_backtrace();
    }
    return {};
}

/// Statistics as training leaves them, so that folding has something to do.
void disturbNorms(torch::nn::Module &network)
{
    const torch::NoGradGuard guard;
    for (auto &item : network.named_buffers()) {
        if (item.key().find("running_mean") != std::string::npos)
            item.value().normal_(0, 0.1);
        else if (item.key().find("running_var") != std::string::npos)
            item.value().uniform_(0.5, 2);
    }
    for (auto &item : network.named_parameters()) {
        if (item.value().dim() == 1)
            item.value().add_(torch::randn_like(item.value()), 0.1);
    }
}

} // namespace

NetworkFacts factsOf(const std::string &catalogName)
{
    for (const auto &entry : catalog()) {
        if (entry.name != catalogName)
            continue;
        const auto network = entry.build();
        NetworkFacts facts{parameterCount(*network), {}};
        for (const auto &item : network->named_modules()) {
            const auto &module = *item.value();
            if (!module.children().empty() || module.parameters().empty())
                continue;
            LayerRow row{item.key(), {}, parameterCount(module), {}};
            describe(row, module);
            facts.layers.push_back(row);
        }
        return facts;
    }
    throw std::invalid_argument(catalogName);
}

std::vector<std::string> catalogNames()
{
    std::vector<std::string> names;
    for (const auto &entry : catalog())
        names.push_back(entry.name);
    return names;
}

Sizes stateShape(const std::string &backbone, const std::string &key)
{
    const auto network = smallBackbone(backbone);
    const auto parameters = network->named_parameters();
    if (const auto *parameter = parameters.find(key))
        return shapeOf(*parameter);
    const auto buffers = network->named_buffers();
    const auto *buffer = buffers.find(key);
    return buffer ? shapeOf(*buffer) : Sizes{};
}

OutputShapes outputShapes(const std::string &backbone, const Sizes &input)
{
    const torch::NoGradGuard guard;
    const auto network = smallBackbone(backbone);
    network->eval();
    const auto x = torch::ones(input);
    return {shapeOf(network->forward(x)), shapeOf(network->features(x)), network->featureSize()};
}

Sizes conv5bShape(const Sizes &clips)
{
    const torch::NoGradGuard guard;
    C3d network(C3dOptions().width(kNarrow).convolutionsOnly(true));
    const auto shape = shapeOf(network->conv5b(torch::ones(clips)));
    prepareForInference(*network, torch::kCPU, torch::kFloat);
    return shapeOf(network->conv5b(torch::ones(clips))) == shape ? shape : Sizes{};
}

Sizes c3dFeatureShape(std::int64_t inputSize, bool fc6)
{
    const torch::NoGradGuard guard;
    C3d network(C3dOptions().width(kNarrow).inputSize(inputSize).classes(0).fc(fc6 ? 1024 : 4096));
    const auto layer = fc6 ? C3dImpl::Layer::Fc6 : C3dImpl::Layer::Fc7;
    return shapeOf(network->features(torch::ones({2, 3, 16, inputSize, inputSize}), layer));
}

Sizes mixed4fShape(const Sizes &clips)
{
    const torch::NoGradGuard guard;
    I3d network(I3dOptions().classes(0));
    network->eval();
    return shapeOf(network->mixed4f(torch::ones(clips)));
}

std::vector<Sizes> auxShapes()
{
    const torch::NoGradGuard guard;
    InceptionV3 network(small(InceptionV3Options()));
    network->eval();
    const auto output = network->forwardWithAux(torch::ones({1, 3, 299, 299}));
    return {shapeOf(output.logits), shapeOf(output.aux)};
}

std::string complaintOf(const std::string &backbone, const Sizes &input)
{
    return complaint([&] { smallBackbone(backbone)->forward(torch::ones(input)); });
}

std::string c3dComplaint(std::int64_t inputSize, std::int64_t frames)
{
    return complaint([&] { C3d(C3dOptions().width(kNarrow).inputSize(inputSize).frames(frames)); });
}

double foldingError(const std::string &backbone, const Sizes &input)
{
    const auto network = smallBackbone(backbone);
    disturbNorms(*network);
    const auto x = torch::randn(input);
    const auto before = evaluated(*network, x);
    foldBatchNorm(*network);
    const auto after = evaluated(*network, x);
    const auto worst = (after - before).abs().max().item<double>();
    return worst == 0 ? 1 : worst / before.abs().max().item<double>(); // nothing folded: nothing tested
}

bool hasBf16()
{
    return cpuHasBf16();
}

double inferenceError(const std::string &backbone, const Sizes &input, bool bf16)
{
    const auto network = smallBackbone(backbone);
    disturbNorms(*network);
    const auto x = torch::randn(input);
    const auto before = evaluated(*network, x);
    prepareForInference(*network, torch::kCPU, bf16 ? torch::kBFloat16 : torch::kFloat);
    const auto after = network->forward(x).to(torch::kFloat);
    return ((after - before).abs().max() / before.abs().max()).item<double>();
}

bool inferenceIsForGood(const std::string &backbone, const Sizes &input, bool bf16)
{
    const auto network = smallBackbone(backbone);
    const auto type = bf16 ? torch::kBFloat16 : torch::kFloat;
    prepareForInference(*network, torch::kCPU, type);
    const auto y = network->forward(torch::randn(input));
    return !network->is_training() && !y.requires_grad() && y.scalar_type() == type;
}

bool seedDecides(const std::string &backbone)
{
    const auto first = smallBackbone(backbone)->parameters();
    const auto second = smallBackbone(backbone)->parameters();
    bool equal = first.size() == second.size();
    for (std::size_t i = 0; equal && i < first.size(); ++i)
        equal = first[i].equal(second[i]);
    torch::manual_seed(8);
    const auto other = C3d(small(C3dOptions()))->parameters();
    const auto own = smallBackbone("c3d")->parameters();
    return equal && !other.front().equal(own.front());
}

bool poolingIsExactInBf16()
{
    torch::manual_seed(3);
    struct Case
    {
        Extent3 kernel, stride, padding;
        bool ceilMode;
    };
    const std::vector<Case> cases{
        {{1, 2, 2}, {1, 2, 2}, {0, 0, 0}, false}, {{2, 2, 2}, {2, 2, 2}, {0, 0, 0}, false},
        {{2, 2, 2}, {2, 2, 2}, {0, 1, 1}, false}, {{3, 3, 3}, {1, 1, 1}, {1, 1, 1}, false},
        {{3, 3, 3}, {2, 2, 2}, {0, 0, 1}, true},  {{1, 3, 3}, {1, 2, 2}, {0, 1, 0}, true}};
    const auto x = torch::randn({2, 3, 7, 9, 10}).to(torch::kBFloat16);
    for (const auto &c : cases) {
        const auto narrow = maxPool3d(x, c.kernel, c.stride, c.padding, c.ceilMode);
        const auto wide = maxPool3d(x.to(torch::kFloat), c.kernel, c.stride, c.padding, c.ceilMode);
        if (!narrow.to(torch::kFloat).equal(wide))
            return false;
    }
    return true;
}

double freshDeviation(const std::string &backbone, const Sizes &input)
{
    const auto network = smallBackbone(backbone);
    const torch::NoGradGuard guard;
    network->train(); // batch normalization by the batch, as in the first step
    return network->features(torch::randn(input)).std().item<double>();
}

} // namespace onset::test
