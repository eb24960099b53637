// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/torchdevice.h"

#include <torch/torch.h>

namespace onset {

torch::Device torchDevice(Device device, const std::function<void(const std::string &)> &notice)
{
    if (device == Device::Cpu)
        return torch::kCPU;
    if (torch::cuda::is_available())
        return torch::Device(torch::kCUDA, 0);
    if (device == Device::Cuda && notice)
        notice("There is no GPU that LibTorch can use, so the CPU is used.");
    return torch::kCPU;
}

bool isOutOfMemory(const std::string &text)
{
    return text.find("out of memory") != std::string::npos;
}

} // namespace onset
