// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// A curve made of scores of ranges: each step of `stride` frames has the largest score of the ranges that
/// cover its middle, 0 where none does.
class StepCurve
{
public:
    /// Steps for `frames` frames, the last one possibly cut. stride ≥ 1.
    StepCurve(std::int64_t frames, std::int64_t stride);

    void raise(const FrameRange &range, double score);
    std::int64_t stride() const { return m_stride; }
    std::int64_t steps() const { return static_cast<std::int64_t>(m_values.size()); }
    /// Steps that lie before `frame` as a whole.
    std::int64_t stepsBefore(std::int64_t frame) const;
    /// Values of steps [from, to), 0 ≤ from ≤ to ≤ steps().
    std::span<const float> values(std::int64_t from, std::int64_t to) const;

private:
    std::int64_t m_stride;
    std::vector<float> m_values;
};

} // namespace onset
