// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

namespace onset::models {

/// Weights to begin training with from nothing: convolutions by Kaiming's normal law for rectifiers (fan-out,
/// biases 0), batch normalizations the identity, linear layers normal with deviation 0.01 (biases 0).
/// Draws from the default generator: torch::manual_seed makes it repeatable.
void initializeWeights(torch::nn::Module &root);

/// Kaiming's normal law for a layer that a rectifier follows (fan-in, bias 0).
void initializeHidden(torch::nn::Linear &layer);

} // namespace onset::models
