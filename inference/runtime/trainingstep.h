// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

namespace onset {

/// A small training step of ETP's refinement network on random units: the load by which a machine's threads
/// are measured.
class TrainingStep
{
public:
    /// proposals × units × features numbers a step; weights and data from `seed`.
    TrainingStep(std::int64_t proposals, std::int64_t units, std::int64_t features, std::uint64_t seed);
    ~TrainingStep();

    /// Forward, backward, one Adam update. Returns the loss before the update.
    double run();

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace onset
