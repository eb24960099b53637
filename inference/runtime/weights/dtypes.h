// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <optional>
#include <string>
#include <string_view>

namespace onset {

/// The type that safetensors calls so, if Onset reads it.
std::optional<torch::ScalarType> dtypeNamed(std::string_view name);
/// Empty for types that Onset does not write.
std::string nameOfDtype(torch::ScalarType type);

} // namespace onset
