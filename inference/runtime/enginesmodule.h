// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/engine.h"
#include "inference/api/training.h"
#include "inference/runtime/modelsizes.h"
#include "inference/runtime/runtimeinfo.h"
#include "inference/runtime/weights/modelcard.h"

namespace onset {

/// What the module onset_engines exports under kEnginesEntry: plain functions of values, no LibTorch type.
struct EnginesModule
{
    int version = 2; ///< of this struct
    RuntimeInfo (*info)() = nullptr;
    void (*setThreads)(int) = nullptr;
    /// Of a system that needs networks, by its id.
    Result<std::unique_ptr<Engine>> (*makeEngine)(const std::string &system,
                                                  const EngineServices &services) = nullptr;
    Result<TrainOutcome> (*train)(const TrainRequest &, const TrainingSet &, const EngineServices &,
                                  const TrainSink &, std::stop_token) = nullptr;
    Result<ModelCard> (*readCard)(const std::string &path) = nullptr;
    Result<std::vector<ModelSize>> (*modelSizes)() = nullptr;
    /// The card as model files hold it (weights/modelcard.h).
    std::string (*cardText)(const ModelCard &) = nullptr;
};
inline constexpr int kEnginesVersion = 2;
inline constexpr const char *kEnginesEntry = "onsetEnginesModule";
using EnginesEntry = const EnginesModule *(*)();

} // namespace onset
