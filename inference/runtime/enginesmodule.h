// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/runtime/runtimeinfo.h"

namespace onset {

/// What the module onset_engines exports under kEnginesEntry: plain functions of values, no LibTorch type.
struct EnginesModule
{
    int version = 1; ///< of this struct
    RuntimeInfo (*info)() = nullptr;
    void (*setThreads)(int) = nullptr;
    EngineList (*engines)() = nullptr; ///< the systems that need networks
};
inline constexpr int kEnginesVersion = 1;
inline constexpr const char *kEnginesEntry = "onsetEnginesModule";
using EnginesEntry = const EnginesModule *(*)();

} // namespace onset
