// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/core/stepcurve.h"

#include <algorithm>

namespace onset {

StepCurve::StepCurve(std::int64_t frames, std::int64_t stride)
    : m_stride(std::max<std::int64_t>(1, stride))
    , m_values(static_cast<std::size_t>((std::max<std::int64_t>(0, frames) + m_stride - 1) / m_stride), 0.0F)
{}

void StepCurve::raise(const FrameRange &range, double score)
{
    // The middle of step i is (2i + 1)·stride/2 frames: the first i whose middle is not before the start.
    const auto firstFrom = [this](std::int64_t frame) {
        const auto doubled = 2 * std::max<std::int64_t>(0, frame) - m_stride;
        return doubled <= 0 ? std::int64_t{0} : (doubled + 2 * m_stride - 1) / (2 * m_stride);
    };
    const auto from = std::min(steps(), firstFrom(range.start.value));
    const auto to = std::min(steps(), firstFrom(range.end.value));
    const auto value = static_cast<float>(score);
    for (auto i = from; i < to; ++i) {
        auto &best = m_values[static_cast<std::size_t>(i)];
        best = std::max(best, value);
    }
}

std::int64_t StepCurve::stepsBefore(std::int64_t frame) const
{
    return std::clamp<std::int64_t>(frame / m_stride, 0, steps());
}

std::span<const float> StepCurve::values(std::int64_t from, std::int64_t to) const
{
    return std::span<const float>(m_values).subspan(static_cast<std::size_t>(from),
                                                    static_cast<std::size_t>(to - from));
}

} // namespace onset
