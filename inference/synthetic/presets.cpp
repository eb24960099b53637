// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/presets.h"

#include <algorithm>
#include <array>

namespace onset::synthetic {

namespace {

constexpr std::array<Preset, 3> kPresets{{
    {"tiny", 18, 6, 8, 4, 8, 0.4, 18},
    {"small", 80, 16, 32, 3, 9, 0.9, 30},
    {"standard", 280, 56, 112, 3, 9, 1.0, 30},
}};

} // namespace

std::span<const Preset> allPresets()
{
    return kPresets;
}

std::optional<Preset> findPreset(std::string_view name)
{
    const auto found =
        std::find_if(kPresets.begin(), kPresets.end(), [name](const Preset &p) { return p.name == name; });
    if (found == kPresets.end())
        return std::nullopt;
    return *found;
}

} // namespace onset::synthetic
