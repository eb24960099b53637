// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/bninception.h"
#include "inference/models/backbones/c3d.h"
#include "inference/models/backbones/i3d.h"
#include "inference/models/backbones/inceptionv3.h"
#include "inference/models/backbones/resnet.h"
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

// Narrow networks where the paper's are large: the structure is the same. Dropout is off, batch
// normalizations use the batch (training) or, disturbed first, what they hold (evaluation).

namespace onset::parity {

namespace {

using namespace onset::models;

constexpr double kNarrow = 0.125;
constexpr std::int64_t kClasses = 7;

torch::Tensor picture(const torch::IntArrayRef &shape)
{
    return torch::randn(shape).requires_grad_(true);
}

/// Statistics and scales other than the identity's.
void disturb(torch::nn::Module &network)
{
    const torch::NoGradGuard guard;
    for (auto &item : network.named_buffers()) {
        const auto &name = item.key();
        if (name.find("running_mean") != std::string::npos)
            item.value().normal_(0, 0.1);
        else if (name.find("running_var") != std::string::npos)
            item.value().uniform_(0.5, 1.5);
    }
    for (auto &item : network.named_parameters()) {
        if (item.value().dim() == 1)
            item.value().add_(torch::randn_like(item.value()), 0.1);
    }
}

/// Evaluation: features and scores, and the gradients of the scores.
void evaluate(Recorder &recorder, Backbone &network, const torch::Tensor &values)
{
    disturb(network);
    network.eval();
    recorder.network(network);
    const auto x = recorder.input("x", values);
    recorder.output("features", network.features(x));
    const auto logits = network.forward(x);
    recorder.output("logits", logits);
    recorder.probe(logits);
}

void c3d(Recorder &recorder)
{
    C3d network(C3dOptions().width(kNarrow).classes(kClasses));
    evaluate(recorder, *network, picture({2, 3, 16, 112, 112}));
}

void c3dOf80Pixels(Recorder &recorder)
{
    C3d network(C3dOptions().width(kNarrow).classes(kClasses).inputSize(80).fc(1024));
    evaluate(recorder, *network, picture({2, 3, 16, 80, 80}));
}

void c3dMaps(Recorder &recorder)
{
    C3d network(C3dOptions().width(kNarrow).convolutionsOnly(true));
    recorder.network(*network);
    const auto maps = network->conv5b(recorder.input("x", picture({1, 3, 24, 112, 112})));
    recorder.output("maps", maps);
    recorder.probe(maps);
}

void resNet34(Recorder &recorder)
{
    ResNet network(ResNetOptions::resNet34().width(2 * kNarrow).classes(kClasses));
    evaluate(recorder, *network, picture({2, 3, 96, 75}));
}

void resNet101(Recorder &recorder)
{
    ResNet network(ResNetOptions::resNet101().width(kNarrow).classes(kClasses));
    evaluate(recorder, *network, picture({2, 3, 96, 96}));
}

void resNetTraining(Recorder &recorder)
{
    ResNet network(ResNetOptions::resNet34().width(kNarrow).classes(kClasses));
    recorder.network(*network);
    const auto logits = network->forward(recorder.input("x", picture({4, 3, 96, 96})));
    recorder.output("logits", logits);
    recorder.output("running_var", network->named_buffers()["bn1.running_var"]);
    recorder.probe(logits);
}

void bnInception(Recorder &recorder)
{
    BnInception network{BnInceptionOptions()};
    evaluate(recorder, *network, picture({1, 3, 128, 128}));
}

void bnInceptionFlow(Recorder &recorder)
{
    BnInception network(BnInceptionOptions().inChannels(10).width(2 * kNarrow).classes(kClasses));
    evaluate(recorder, *network, picture({2, 10, 160, 160}));
}

void inceptionV3(Recorder &recorder)
{
    InceptionV3 network(InceptionV3Options().width(2 * kNarrow).classes(kClasses));
    disturb(*network);
    network->eval();
    recorder.network(*network);
    const auto x = recorder.input("x", picture({1, 3, 299, 299}));
    recorder.output("features", network->features(x));
    const auto output = network->forwardWithAux(x);
    recorder.output("logits", output.logits);
    recorder.output("aux", output.aux);
    recorder.probe(output.logits + output.aux);
}

void i3d(Recorder &recorder)
{
    I3d network(I3dOptions::rgb().width(kNarrow).classes(kClasses));
    disturb(*network);
    network->eval();
    recorder.network(*network);
    const auto x = recorder.input("x", picture({1, 3, 17, 224, 224}));
    recorder.output("mixed4f", network->mixed4f(x));
    recorder.output("features", network->features(x));
    const auto logits = network->logitsOverTime(x);
    recorder.output("logits_over_time", logits);
    recorder.output("logits", network->forward(x));
    recorder.probe(logits);
}

void i3dFlowOfOddSizes(Recorder &recorder)
{
    I3d network(I3dOptions::flow().width(kNarrow).classes(kClasses));
    evaluate(recorder, *network, picture({1, 2, 11, 99, 103}));
}

const Registration kRegistrations[] = {
    {"backbones/c3d", c3d},
    {"backbones/c3d-80", c3dOf80Pixels},
    {"backbones/c3d-conv5b", c3dMaps},
    {"backbones/resnet-34", resNet34},
    {"backbones/resnet-101", resNet101},
    {"backbones/resnet-34-training", resNetTraining},
    {"backbones/bn-inception", bnInception},
    {"backbones/bn-inception-flow", bnInceptionFlow},
    {"backbones/inception-v3", inceptionV3},
    {"backbones/i3d", i3d},
    {"backbones/i3d-flow-odd", i3dFlowOfOddSizes},
};

} // namespace

} // namespace onset::parity
