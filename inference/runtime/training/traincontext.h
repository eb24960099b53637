// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/runtime/training/pausegate.h"
#include "inference/runtime/training/random.h"
#include "inference/runtime/training/trainbudget.h"
#include "inference/runtime/training/trainingdata.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace onset {

/// What a system's trainer works with. Values that stay the same during one training, and the two ways to
/// tell: progress and warnings.
struct TrainContext
{
    TrainingData &data;
    nlohmann::json options; ///< the system's defaults with the request's parameters over them
    std::uint64_t seed = 1;
    torch::Device device = torch::kCPU;
    std::string folder; ///< of checkpoints
    bool resume = false;
    std::string initialModel; ///< empty: none
    std::stop_token stop;
    TrainSink progress; ///< never empty
    std::vector<std::string> warnings;
    int stageNumber = 1; ///< of the stage that is running, for progress
    int stages = 1;
    std::shared_ptr<PauseGate> gate = std::make_shared<PauseGate>();
    TrainBudget budget{};
};

} // namespace onset
