// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tools/parity/recorder.h"

#include <torch/torch.h>

namespace onset::parity {

void Recorder::network(const torch::nn::Module &network, const std::string &prefix)
{
    for (const auto &item : network.named_parameters()) {
        m_dump.write("weight", prefix + item.key(), item.value());
        m_wanted.emplace_back(prefix + item.key(), item.value());
    }
    for (const auto &item : network.named_buffers())
        m_dump.write("weight", prefix + item.key(), item.value());
}

torch::Tensor Recorder::input(const std::string &name, torch::Tensor value)
{
    m_dump.write("input", name, value);
    if (value.requires_grad())
        m_wanted.emplace_back(name, value);
    return value;
}

void Recorder::output(const std::string &name, const torch::Tensor &value)
{
    m_dump.write("output", name, value);
}

void Recorder::loss(const torch::Tensor &value)
{
    output("loss", value);
    value.backward();
    for (const auto &[name, tensor] : m_wanted) {
        if (tensor.grad().defined())
            m_dump.write("gradient", name, tensor.grad());
    }
}

void Recorder::probe(const torch::Tensor &output)
{
    loss((output * input("probe", torch::randn_like(output))).sum());
}

std::vector<Case> &cases()
{
    static std::vector<Case> list;
    return list;
}

} // namespace onset::parity
