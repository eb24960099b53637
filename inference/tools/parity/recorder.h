// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/tools/parity/dump.h"

#include <torch/nn.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace onset::parity {

/// What a case tells of a network or a loss; the Python twin in tests/parity repeats the same calls and
/// compares.
class Recorder
{
public:
    explicit Recorder(const std::string &folder)
        : m_dump(folder)
    {}

    /// Records parameters and buffers as they are now, by their names after the prefix (none, or one that
    /// ends in a dot), and the parameters' gradients at loss().
    void network(const torch::nn::Module &network, const std::string &prefix = {});
    /// Records what is put in; its gradient at loss() where it requires one. Returns the tensor.
    torch::Tensor input(const std::string &name, torch::Tensor value);
    /// Records what comes out, to be equal to 1e-5 of its largest value.
    void output(const std::string &name, const torch::Tensor &value);
    /// Records a scalar as the output "loss" and the gradients that it gives, to be equal to 1e-4 of each
    /// tensor's largest value. Once a case, last.
    void loss(const torch::Tensor &value);
    /// loss() of a network without one of its own: the output times random numbers, which are recorded.
    void probe(const torch::Tensor &output);

    void finish() { m_dump.finish(); }

private:
    Dump m_dump;
    std::vector<std::pair<std::string, torch::Tensor>> m_wanted; ///< those whose gradient is compared
};

/// A named case, "group/name"; the group is the name of its Python file.
struct Case
{
    std::string name;
    std::function<void(Recorder &)> run; ///< torch's generator has been seeded
};

/// Cases in the order in which they were registered.
std::vector<Case> &cases();

/// A variable of this type in a .cpp of this folder adds a case.
struct Registration
{
    Registration(std::string name, std::function<void(Recorder &)> run)
    {
        cases().push_back({std::move(name), std::move(run)});
    }
};

} // namespace onset::parity
