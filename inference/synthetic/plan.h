// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/synthetic/presets.h"
#include "inference/synthetic/spec.h"

#include <cstdint>
#include <vector>

namespace onset::synthetic {

struct PictureFormat
{
    int width = 160;
    int height = 120;
    int fps = 15;

    bool operator==(const PictureFormat &) const = default;
};

/// All videos of a data set, by subset. Every class is drawn equally often in each subset (the actions of a
/// minute come on top, where they are among the actions), and at least once; about one video of twelve shows
/// no action. `actions`: those that are drawn, each once; none given: all.
std::vector<VideoSpec> planDataset(const Preset &preset, std::uint64_t seed, const PictureFormat &format,
                                   const std::vector<Action> &actions = {});

/// A clip of one person who performs one action once, half a second or more of standing on both sides;
/// `seconds` fixes the action's duration where it is not 0.
VideoSpec planClip(Action action, std::uint64_t seed, const PictureFormat &format, double seconds = 0);

} // namespace onset::synthetic
