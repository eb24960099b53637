// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/traincontext.h"
#include "inference/runtime/weights/modelfile.h"
#include "storage/domain/result.h"

#include <torch/types.h>

#include <functional>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace onset {

/// How one stage is trained.
struct FitOptions
{
    enum class Optimizer { Sgd, Adam, AdamW };
    enum class Schedule {
        Constant,
        Steps, ///< × gamma at each milestone (shares of the steps)
        Cosine ///< down to 0
    };
    std::int64_t steps = 1000;
    Optimizer optimizer = Optimizer::Sgd;
    double learningRate = 1e-3;
    double momentum = 0.9;
    double weightDecay = 5e-4;
    Schedule schedule = Schedule::Steps;
    std::vector<double> milestones = {0.75};
    double gamma = 0.1;
    std::int64_t warmup = 0; ///< steps of linear growth from 0
    double clipNorm = 0;     ///< 0: none
    /// Decay of a running mean of the weights, which is what is validated and kept (0: none). It follows fast
    /// at first, so that a short training does not average what it began with.
    double averageDecay = 0;
    std::int64_t validateEvery = 0; ///< steps; 0: only at the end
    int patience = 0;               ///< stop after so many validations without a better one; 0: never
    double checkpointSeconds = 60;
    bool bf16 = false; ///< forward passes in bfloat16, where the CPU has it (autocast.h)
};
/// Parameters with a learning rate of their own, as a factor.
struct ParameterGroup
{
    std::vector<torch::Tensor> parameters;
    double learningRateFactor = 1;
    double weightDecayFactor = 1;
};

struct StepResult
{
    torch::Tensor loss; ///< scalar to minimize; undefined: nothing to learn in this step, it is passed over
    std::vector<std::pair<std::string, torch::Tensor>> parts; ///< scalars to report
    std::int64_t samples = 0;
};

/// The defaults as a JSON object (keys as the members, "optimizer": "sgd", "adam" or "adamw", "schedule":
/// "constant", "steps" or "cosine"), and back; Error::InvalidArgument names the key.
nlohmann::json toJson(const FitOptions &options);
Result<FitOptions> fitOptions(const nlohmann::json &options);

struct FitPlan
{
    std::string stage; ///< names checkpoints and progress
    FitOptions options;
    NamedNetworks networks;             ///< what is checkpointed, and restored to the best at the end
    std::vector<ParameterGroup> groups; ///< empty: all parameters that require gradients
    /// What the networks stand on beside their weights (the digest of a script); a checkpoint of another is
    /// not gone on from.
    std::string basis;
    /// One step: draws with `random` alone (it depends on seed, stage and step only; so does torch's own
    /// generator, seeded before each step), computes the loss in train mode.
    std::function<Result<StepResult>(std::int64_t step, Random &random)> step;
    /// Validation mAP (or another measure, higher is better) in eval mode without gradients; may be empty.
    std::function<Result<double>()> validate;
};

struct FitReport
{
    std::int64_t steps = 0;                                 ///< done, also before a resume
    double loss = std::numeric_limits<double>::quiet_NaN(); ///< mean of the last 50 steps
    double best = std::numeric_limits<double>::quiet_NaN(); ///< of validate
    bool stoppedEarly = false;
};

/// Follows the request's control and budget: paused it waits (its checkpoint is stored, the budget's clock
/// stands), told that it is enough it ends with the best weights so far, and steps are shortened to what the
/// stage's share of the budget has room for, the schedule with them.
/// Trains: optimizer and schedule, progress (at most 4 a second) with losses, speed and time left,
/// checkpoints (weights, best weights, optimizer, step) in context.folder, resume, early stop, the best
/// weights at the end. A resumed training gives the same weights as one that was not broken. A loss that is
/// not finite is Error::Internal's sibling BadInput that names stage, step and loss part and what to do (a
/// lower learning rate); Cancelled leaves a checkpoint. A stage whose checkpoint says it is finished returns
/// at once when resuming.
Result<FitReport> fit(TrainContext &context, const FitPlan &plan);

} // namespace onset
