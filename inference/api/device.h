// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace onset {

/// Where networks run. Auto: the first CUDA device, else the CPU. Cuda without a usable one falls back to the
/// CPU and says so in a notice.
enum class Device : std::uint8_t { Auto, Cpu, Cuda };

/// Of the networks' arithmetic when detecting; weights are stored and trained in fp32.
enum class Precision : std::uint8_t { Fp32, Bf16 };

} // namespace onset
