// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace onset {

/// A labelled video as it is shared out: its key and how many examples it has of each class, by place.
struct FoldVideo
{
    std::string key;
    std::vector<int> examples; ///< of the same length in all videos
};

/// Stays in training whichever fold is held back: the only one left with examples of a class.
inline constexpr int kAlwaysTraining = -1;

/// The fold of each video, 0 … k-1, or kAlwaysTraining: whichever fold is held back, every class that has
/// examples keeps some in training. k is min(5, number of videos): leave one out for few. Examples of each
/// class are spread as evenly as whole videos allow (iterative stratification: Sechidis, Tsoumakas and
/// Vlahavas, ECML PKDD 2011). Depends on the keys and the seed alone, not on the order of the videos.
std::vector<int> foldsOf(std::span<const FoldVideo> videos, std::uint64_t seed);

} // namespace onset
