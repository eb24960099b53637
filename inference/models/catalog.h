// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace onset::models {

/// A network in the sizes of its paper, by the name that lists and tests know it by.
struct CatalogEntry
{
    std::string name;
    std::function<std::shared_ptr<torch::nn::Module>()> build; ///< with weights to begin training with
};

/// Every network that Onset has. To add one is a line in catalog.cpp.
const std::vector<CatalogEntry> &catalog();

/// Numbers that training changes.
std::int64_t parameterCount(const torch::nn::Module &network);

} // namespace onset::models
