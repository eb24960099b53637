// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onset {

/// What LibTorch finds on this machine.
struct RuntimeInfo
{
    std::string torchVersion;
    std::vector<std::string> cudaDevices; ///< names; empty without a usable GPU
    int threads = 1;                      ///< within one operation
};

RuntimeInfo runtimeInfo();

/// Threads within one operation from now on (≥ 1), for the whole process. LibTorch may start with 1: set it
/// once, and leave a core for decoding while the window is open.
void setRuntimeThreads(int threads);

} // namespace onset
