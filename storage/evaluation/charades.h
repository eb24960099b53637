// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// Moments of a video that Charades looks at.
inline constexpr std::size_t kCharadesFrames = 25;

struct CharadesAction
{
    std::size_t actionClass = 0; ///< from 0
    double start = 0;            ///< seconds
    double end = 0;              ///< seconds
};

struct CharadesVideo
{
    double length = 0; ///< seconds
    std::vector<CharadesAction> actions;
};

struct CharadesScores
{
    std::vector<double> averagePrecision; ///< [class]; NaN for a class that is at no moment
    double mean = 0;                      ///< of these; NaN if one is
    double weightedMean = 0;              ///< weighted by how many moments each class has; NaN likewise
};

/// The temporal localization of Charades (Sigurdsson et al., ECCV 2016), equal to its Charades_v1_localize.m:
/// frame mAP over 25 moments of each video, moment j = 0 … 24 at j / 25 · length. A class is there if one of
/// its actions has start ≤ moment ≤ end. Average precision of a class, over the moments of all videos ranked
/// by its score (equal ones: by video, then moment): the sum of the precision at each right one / right ones.
/// `scores`: [(video · 25 + j) · classes + class]; −infinity for moments without prediction, which rank last
/// but count. Classes of actions are below `classes`. O(classes · moments · log).
CharadesScores evaluateCharades(std::span<const CharadesVideo> videos, std::span<const double> scores,
                                std::size_t classes);

} // namespace onset
