// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/weights/safetensors.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace onset {

/// What a stage needs to go on where it was, in FOLDER/STAGE.checkpoint: the networks ("weights/…"), the best
/// ones so far
/// ("best/…"), what the optimizer remembers, and where it stood.
struct Checkpoint
{
    std::int64_t step = 0; ///< steps done
    bool finished = false;
    bool stoppedEarly = false;
    std::optional<double> best; ///< measure of the best weights
    int sinceBest = 0;          ///< validations without a better one
    double loss = 0;            ///< mean of the last steps
    std::int64_t steps = 0;     ///< that the schedule had been cut to; 0: not cut
    double seconds = 0;         ///< of work so far, without pauses
    std::string basis;          ///< FitPlan::basis
    std::map<std::string, torch::Tensor> weights;
    std::map<std::string, torch::Tensor> bestWeights; ///< empty: none yet
    std::map<std::string, torch::Tensor> averages;    ///< running means of the weights; empty: none
    torch::Tensor optimizer;                          ///< undefined once finished
};

std::string checkpointPath(const std::string &folder, const std::string &stage);
Status writeCheckpoint(const std::string &path, const Checkpoint &checkpoint);
/// NotFound if there is none.
Result<Checkpoint> readCheckpoint(const std::string &path);

} // namespace onset
