// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// A class-agnostic stretch of a video that may hold an action; higher scores are more likely.
struct Proposal
{
    FrameRange range;
    double score = 0;

    bool operator==(const Proposal &) const = default;
};

/// Half-open range of samples of a curve.
struct SampleRange
{
    std::int64_t start = 0;
    std::int64_t end = 0;

    constexpr std::int64_t length() const { return end - start; }
    constexpr auto operator<=>(const SampleRange &) const = default;
};

/// The frames a range of samples stands for: sample i covers [first + i·stride, first + (i + 1)·stride).
constexpr FrameRange framesOf(const SampleRange &samples, FrameIndex first, int stride)
{
    return {first + samples.start * stride, first + samples.end * stride};
}

/// Running sums of a curve, so that the mean of any stretch costs O(1). NaN samples do not count.
class CurveMeans
{
public:
    explicit CurveMeans(std::span<const float> values);

    /// Mean of the samples in range, 0 where none has a value. Precondition: range lies within the curve.
    double mean(const SampleRange &range) const;

private:
    struct Prefix
    {
        double sum = 0;
        std::int64_t count = 0;
    };
    std::vector<Prefix> m_prefix; ///< m_prefix[i] sums the first i samples
};

} // namespace onset
