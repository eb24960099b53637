// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/enginesmodule.h"

#include "inference/runtime/systems/networkengine.h"
#include "inference/runtime/training/train.h"

namespace {

std::string cardText(const onset::ModelCard &card)
{
    return onset::toJson(card);
}

const onset::EnginesModule kModule{
    onset::kEnginesVersion, &onset::runtimeInfo,   &onset::setRuntimeThreads, &onset::makeNetworkEngine,
    &onset::train,          &onset::readModelCard, &onset::modelSizes,        &cardText};

} // namespace

extern "C" __attribute__((visibility("default"))) const onset::EnginesModule *onsetEnginesModule()
{
    return &kModule;
}
