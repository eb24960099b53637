// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"

#include <compare>
#include <string>

namespace onset {

enum class StreamKind : std::uint8_t {
    Rgb, ///< 3 planes: red, green, blue
    Flow ///< 3 planes: x, y, magnitude of the flow from the frame before, mapped to 0 … 255 (flowplanes.h)
};

/// The pictures of a video as a network takes them: planes of bytes, one row a frame, scaled to width ×
/// height without keeping the aspect ratio (as the papers' 171 × 128). The flow of frame 0 is none (128, 128,
/// 0).
struct StreamSpec
{
    StreamKind kind = StreamKind::Rgb;
    int width = 171;
    int height = 128;
    FlowMethod flow = FlowMethod::Dis; ///< for kind Flow

    bool operator==(const StreamSpec &) const = default;
};

inline constexpr int kStreamPlanes = 3;

/// "rgb 171x128", "flow-dis 86x64": part of cache keys and messages.
std::string nameOf(const StreamSpec &spec);

} // namespace onset
