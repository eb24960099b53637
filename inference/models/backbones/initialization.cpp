// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/backbones/initialization.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

constexpr double kClassifierDeviation = 0.01;

template <class Conv> bool initializeConvolution(torch::nn::Module &module)
{
    auto *conv = module.as<Conv>();
    if (!conv)
        return false;
    torch::nn::init::kaiming_normal_(conv->weight, 0.0, torch::kFanOut, torch::kReLU);
    if (conv->bias.defined())
        torch::nn::init::zeros_(conv->bias);
    return true;
}

template <class Norm> bool initializeNorm(torch::nn::Module &module)
{
    auto *norm = module.as<Norm>();
    if (norm)
        norm->reset_parameters();
    return norm != nullptr;
}

bool initializeLinear(torch::nn::Module &module)
{
    auto *linear = module.as<torch::nn::LinearImpl>();
    if (!linear)
        return false;
    torch::nn::init::normal_(linear->weight, 0.0, kClassifierDeviation);
    if (linear->bias.defined())
        torch::nn::init::zeros_(linear->bias);
    return true;
}

} // namespace

void initializeWeights(torch::nn::Module &root)
{
    const torch::NoGradGuard guard;
    root.apply([](torch::nn::Module &module) {
        (void)(initializeConvolution<torch::nn::Conv2dImpl>(module) ||
               initializeConvolution<torch::nn::Conv3dImpl>(module) ||
               initializeNorm<torch::nn::BatchNorm2dImpl>(module) ||
               initializeNorm<torch::nn::BatchNorm3dImpl>(module) || initializeLinear(module));
    });
}

void initializeHidden(torch::nn::Linear &layer)
{
    const torch::NoGradGuard guard;
    torch::nn::init::kaiming_normal_(layer->weight, 0.0, torch::kFanIn, torch::kReLU);
    torch::nn::init::zeros_(layer->bias);
}

} // namespace onset::models
