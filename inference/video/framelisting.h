// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace onset {

enum class FrameOrder : std::uint8_t { Forward, Reverse, Random };

/// "forward", "reverse" or "random"; Error::InvalidArgument otherwise.
Result<FrameOrder> parseFrameOrder(std::string_view text);

/// `count` distinct frames of a video of `frameCount` frames (all of them when it has fewer or count is not
/// given): forward from the first, reverse from the last, random as the seed says, the same on every machine.
std::vector<FrameIndex> listFrames(std::int64_t frameCount, FrameOrder order,
                                   std::optional<std::int64_t> count, std::uint64_t seed);

/// "7,3,12" as frames in that order, repeats kept. Error::InvalidArgument where an entry is no number or not
/// within [0, frameCount).
Result<std::vector<FrameIndex>> parseFrameList(std::string_view text, std::int64_t frameCount);

} // namespace onset
