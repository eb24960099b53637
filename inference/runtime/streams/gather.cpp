// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/gather.h"

#include "inference/runtime/streams/framerows.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace onset {

std::vector<std::int64_t> clampedFrames(std::span<const std::int64_t> frames, std::int64_t count)
{
    if (count < 1 && !frames.empty())
        throw std::logic_error("a video without frames has no rows");
    std::vector<std::int64_t> clamped(frames.begin(), frames.end());
    for (auto &frame : clamped)
        frame = std::clamp<std::int64_t>(frame, 0, count - 1);
    return clamped;
}

torch::Tensor gathered(const StreamSpec &stream, std::span<const std::uint8_t *const> rows)
{
    auto result = at::empty(
        {static_cast<std::int64_t>(rows.size()), kStreamPlanes, stream.height, stream.width}, torch::kUInt8);
    const auto bytes = rowBytes(stream);
    auto *out = result.data_ptr<std::uint8_t>();
    for (const auto *row : rows) {
        std::memcpy(out, row, bytes);
        out += bytes;
    }
    return result;
}

} // namespace onset
