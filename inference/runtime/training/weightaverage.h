// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/weights/modelfile.h"

#include <torch/types.h>

#include <cstdint>
#include <map>
#include <string>

namespace onset {

/// An exponential running mean of networks' weights (Polyak and Juditsky 1992), which is calmer than the
/// weights themselves. After step t (from 0) it moves by 1 - min(decay, (1 + t) / (10 + t)), so it depends on
/// the steps alone. Not active with decay 0. One thread.
class WeightAverage
{
public:
    WeightAverage(const NamedNetworks &networks, double decay);

    bool active() const { return m_decay > 0; }
    void update(std::int64_t step);
    /// The networks' weights become the mean and the mean the weights; a second time undoes it.
    void swap();
    const std::map<std::string, torch::Tensor> &state() const { return m_mean; }
    /// Tensors of other names or shapes than the networks' are passed over.
    void restore(const std::map<std::string, torch::Tensor> &state);

private:
    NamedNetworks m_networks;
    double m_decay;
    std::map<std::string, torch::Tensor> m_mean; ///< of what is not a floating number, the last
};

} // namespace onset
