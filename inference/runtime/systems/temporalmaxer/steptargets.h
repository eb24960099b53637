// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rowheads/rowcrop.h"
#include "inference/runtime/systems/rowheads/rowlabels.h"

#include <cstdint>
#include <vector>

namespace onset {

/// What the steps of one level of the pyramid should say. Values [classes · steps] class by class.
struct LevelTargets
{
    std::int64_t steps = 0;
    std::vector<float> labels;   ///< [classes · steps], 0 or 1
    std::vector<float> mask;     ///< [classes · steps], 1 where the label is known
    std::vector<float> positive; ///< [steps], 1 where distances are learnt
    std::vector<float> start;    ///< [steps], distance to the start in steps of the level
    std::vector<float> end;      ///< [steps]
};

/// ActionFormer's assignment (Zhang, Wu and Li 2022, §3.3): a step belongs to a label where it lies
/// within 1.5 steps of its middle and within it, and where the farther of its ends is as far as the level is
/// for: level l up to 4 · 2^l rows, the last as far as it gets; of several the shortest counts for the
/// distances. A label that no step lies in gets the nearest one of its level. A class's other steps are known
/// to be negative within its own labels, and where somebody looked for it at all that the step stands for;
/// all others are unknown, as are steps from crop.rows on. `steps`: of level 0, with padding; a multiple of
/// 2^(levels - 1).
std::vector<LevelTargets> stepTargets(const RowLabels &labels, const RowCrop &crop, std::size_t classes,
                                      std::int64_t steps, std::int64_t levels);

} // namespace onset
