// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/precision.h"

#include "inference/models/backbones/convbn.h"

#include <torch/torch.h>

namespace onset::models {

namespace {

void packWeights(torch::nn::Module &root)
{
    if (auto *self = dynamic_cast<Packable *>(&root))
        self->packWeights();
    for (const auto &child : root.children())
        packWeights(*child);
}

} // namespace

bool cpuHasBf16()
{
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    return __builtin_cpu_supports("avx512bf16") || __builtin_cpu_supports("amx-bf16");
#else
    return false;
#endif
}

void prepareForInference(torch::nn::Module &network, torch::Device device, torch::ScalarType type)
{
    TORCH_CHECK(type == torch::kFloat || type == torch::kBFloat16,
                "networks run in fp32 or bf16 only, not in ", type);
    TORCH_CHECK(type == torch::kFloat || !device.is_cpu() || cpuHasBf16(),
                "this CPU has no bf16 arithmetic: use fp32");
    network.eval();
    for (auto &parameter : network.parameters())
        parameter.set_requires_grad(false);
    network.to(device);
    foldBatchNorm(network); // in fp32: the statistics' small numbers would suffer
    network.to(type);
    if (device.is_cpu() && at::hasMKLDNN())
        packWeights(network);
}

} // namespace onset::models
