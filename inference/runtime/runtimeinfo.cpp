// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/runtimeinfo.h"

#include <torch/torch.h>
#include <torch/version.h>

#include <algorithm>

namespace onset {

RuntimeInfo runtimeInfo()
{
    RuntimeInfo info;
    info.torchVersion = TORCH_VERSION;
    info.threads = at::get_num_threads();
    if (torch::cuda::is_available()) {
        const auto count = torch::cuda::device_count();
        for (std::size_t i = 0; i < count; ++i)
            info.cudaDevices.push_back("cuda:" + std::to_string(i));
    }
    return info;
}

void setRuntimeThreads(int threads)
{
    at::set_num_threads(std::max(1, threads));
}

} // namespace onset
