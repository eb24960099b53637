// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "storage/domain/result.h"

#include <string>
#include <vector>

namespace onset::test {

/// A line with dropout before it, learnt from noise-free points.
struct FitCase
{
    std::string folder;
    std::string options = "{}"; ///< FitOptions as JSON
    std::uint64_t seed = 1;
    bool resume = false;
    std::int64_t stopAt = -1;     ///< asked to stop before this step
    std::int64_t explodeAt = -1;  ///< the loss is infinite there
    std::vector<double> measures; ///< what validation gives, one after the other; empty: no validation
    std::int64_t pauseAt = -1;    ///< paused before this step, for `pauseSeconds`
    double pauseSeconds = 0;
    bool stopInPause = false;   ///< then stopped instead of going on
    std::int64_t enoughAt = -1; ///< told that it is enough in this step; 0: before the first
    double budgetSeconds = 0;
    double usedBefore = 0;  ///< of the budget
    double stepSeconds = 0; ///< that each step takes at least
};

struct FitOutcome
{
    Status status = success();
    std::vector<float> weights;
    std::int64_t stepsDone = 0; ///< in all
    std::int64_t stepsRun = 0;  ///< in this call
    double best = 0;
    bool stoppedEarly = false;
    std::vector<TrainProgress> progress;
    double cpuSeconds = 0; ///< of the thread, during the call
    double seconds = 0;
};

FitOutcome runFit(const FitCase &asked);
bool bf16OnThisCpu();

/// Learning-rate factors of all steps.
std::vector<double> learningRates(const std::string &options);
/// Options through JSON and back; the error's text where they are refused.
std::string roundTrip(const std::string &options);
/// Largest difference of the running mean that fit() gives from its definition, over a few steps.
double averageError();
/// Largest difference of a few steps of an optimizer from its definition (Sutskever's momentum; Kingma and
/// Ba; Loshchilov and Hutter).
double optimizerError(const std::string &name);

} // namespace onset::test
