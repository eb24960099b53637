// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/fit.h"

#include <torch/optim.h>

#include <memory>
#include <vector>

namespace onset {

/// The learning rate of a step (from 0) by schedule and warm-up, as a factor of FitOptions::learningRate.
double learningRateFactor(const FitOptions &options, std::int64_t step);

/// An optimizer over parameter groups, with what a schedule and a checkpoint need of it.
class Optimization
{
public:
    /// Empty groups: all parameters of `networks` that require gradients.
    Optimization(const FitOptions &options, std::vector<ParameterGroup> groups,
                 const NamedNetworks &networks);

    /// Of the schedule, where it is another number than the options say.
    void setSteps(std::int64_t steps);
    void zeroGradients();
    /// Clips, sets the learning rate of `step` and updates.
    void update(std::int64_t step);

    /// What the optimizer remembers (momentum …) as bytes, and back.
    torch::Tensor state() const;
    void restore(const torch::Tensor &state);

private:
    FitOptions m_options;
    std::vector<ParameterGroup> m_groups;
    std::unique_ptr<torch::optim::Optimizer> m_optimizer;
};

} // namespace onset
