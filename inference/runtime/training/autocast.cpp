// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/autocast.h"

#include "inference/models/precision.h"

#include <torch/version.h>

#include <ATen/autocast_mode.h>

namespace onset {

namespace {

void setCpuAutocast(bool on)
{
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_enabled(at::kCPU, on);
    at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
#else
    at::autocast::set_cpu_enabled(on);
    at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
#endif
}

} // namespace

Autocast::Autocast(bool wanted)
    : m_on(wanted && models::cpuHasBf16())
{
    if (m_on)
        setCpuAutocast(true);
}

Autocast::~Autocast()
{
    if (!m_on)
        return;
    at::autocast::clear_cache(); // of weights in bf16, which the optimizer is about to change
    setCpuAutocast(false);
}

} // namespace onset
