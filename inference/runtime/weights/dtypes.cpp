// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/dtypes.h"

#include <array>
#include <utility>

namespace onset {

namespace {

constexpr std::array<std::pair<std::string_view, torch::ScalarType>, 8> kTypes{{
    {"F32", torch::ScalarType::Float},
    {"F16", torch::ScalarType::Half},
    {"BF16", torch::ScalarType::BFloat16},
    {"F64", torch::ScalarType::Double},
    {"I64", torch::ScalarType::Long},
    {"I32", torch::ScalarType::Int},
    {"U8", torch::ScalarType::Byte},
    {"BOOL", torch::ScalarType::Bool},
}};

} // namespace

std::optional<torch::ScalarType> dtypeNamed(std::string_view name)
{
    for (const auto &[known, type] : kTypes) {
        if (known == name)
            return type;
    }
    return std::nullopt;
}

std::string nameOfDtype(torch::ScalarType type)
{
    for (const auto &[name, known] : kTypes) {
        if (known == type)
            return std::string(name);
    }
    return {};
}

} // namespace onset
