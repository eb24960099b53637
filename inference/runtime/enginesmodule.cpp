// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/enginesmodule.h"

namespace {

const onset::EnginesModule kModule{onset::kEnginesVersion,
                                   &onset::runtimeInfo,
                                   &onset::setRuntimeThreads,
                                   nullptr,
                                   nullptr,
                                   nullptr,
                                   &onset::modelSizes,
                                   nullptr};

} // namespace

extern "C" __attribute__((visibility("default"))) const onset::EnginesModule *onsetEnginesModule()
{
    return &kModule;
}
