// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

namespace onset::models {

/// Whether this CPU multiplies bf16 in hardware (AVX-512 BF16 or AMX).
bool cpuHasBf16();

/// Modules that can hold their weights as the CPU's convolutions want them, which saves a conversion a call.
class Packable
{
public:
    virtual ~Packable() = default;
    /// For evaluation on the CPU only, without gradients; after the module has its last type.
    virtual void packWeights() = 0;
};

/// Makes a network as fast as it gets where nothing is learned: evaluation mode, no gradients, moved to the
/// device, batch normalizations folded, weights of `type` (kFloat or kBFloat16), on the CPU packed. Once a
/// network; afterwards it can be neither trained, saved nor moved. Outputs stay the same up to rounding
/// (bf16: about 1 % of the largest value). Backbones convert what they are given to `type` and give that
/// type. Throws c10::Error for bf16 on a CPU without it.
void prepareForInference(torch::nn::Module &network, torch::Device device, torch::ScalarType type);

} // namespace onset::models
