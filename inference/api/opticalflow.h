// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "storage/domain/result.h"

#include <functional>
#include <memory>
#include <vector>

namespace onset {

enum class FlowMethod : std::uint8_t { Dis, TvL1 };

/// How far each pixel of the first picture moves until the second, in pixels of these pictures; row by row,
/// width·height values each.
struct FlowField
{
    int width = 0;
    int height = 0;
    std::vector<float> x;
    std::vector<float> y;
};

/// Dense optical flow. One thread at a time; deterministic.
class FlowEstimator
{
public:
    virtual ~FlowEstimator() = default;
    /// Both pictures are Gray8 and of one size (≥ 16 × 16), else Error::InvalidArgument.
    virtual Result<FlowField> flow(const Picture &from, const Picture &to) = 0;
};
using FlowFactory = std::function<Result<std::unique_ptr<FlowEstimator>>(FlowMethod)>;

} // namespace onset
