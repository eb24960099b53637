// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/proposal.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Settings of the grouping: "levels" and "tolerances" (as the authors' program, watershed.h), "nms",
/// "minSamples" (groups are longer than this), "maxProposals" (the best of them).
nlohmann::json tagDefaults();

/// TAG proposals of one video's actionness (SSN §4.1): the watershed at all levels and tolerances, each group
/// once, overlaps above "nms" removed; best first. Sample i stands for frames [i·stride, (i + 1)·stride); the
/// ends are cut to the video.
std::vector<Proposal> tagProposals(std::span<const float> actionness, int stride, std::int64_t frames,
                                   const nlohmann::json &options);

} // namespace onset
