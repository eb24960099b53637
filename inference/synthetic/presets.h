// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace onset::synthetic {

/// How large a data set is, and how dense.
struct Preset
{
    std::string_view name;
    int training;   ///< videos
    int validation; ///< videos
    int testing;    ///< videos
    int fewest;     ///< actions drawn for a video
    int most;
    double lengths; ///< 0 … 1: how much of each class's range of durations is used
    int longEvery;  ///< one video in so many has an action of a minute
};

std::span<const Preset> allPresets();
std::optional<Preset> findPreset(std::string_view name);

} // namespace onset::synthetic
