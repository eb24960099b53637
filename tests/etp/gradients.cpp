// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/etp/gradients.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace onset::test {

double gradientError(const std::function<torch::Tensor(const torch::Tensor &)> &scalar,
                     const torch::Tensor &at)
{
    constexpr double kStep = 1e-5;
    auto leaf = at.detach().clone().requires_grad_(true);
    scalar(leaf).backward();
    const auto gradient = leaf.grad().flatten();
    const torch::NoGradGuard guard;
    double worst = 0;
    for (std::int64_t i = 0; i < at.numel(); ++i) {
        const auto moved = [&](double by) {
            auto x = at.detach().clone();
            x.flatten()[i] += by;
            return scalar(x).item<double>();
        };
        const double slope = (moved(kStep) - moved(-kStep)) / (2 * kStep);
        worst = std::max(worst, std::abs(slope - gradient[i].item<double>()));
    }
    return worst;
}

} // namespace onset::test
