// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/detector.h"
#include "inference/runtime/core/stepcurve.h"

#include <cstdint>
#include <vector>

namespace onset {

/// A video's actionness and class curves while a detector raises them, put out step by step as they settle.
struct ToldCurves
{
    StepCurve actionness;
    std::vector<StepCurve> classes; ///< by the model's classes

    /// Steps of `stride` frames over a video of so many frames.
    ToldCurves(std::int64_t frames, std::int64_t stride, std::size_t classCount);

    /// Puts out the steps that lie before frame `settled` as a whole and were not put out yet; all of them
    /// once `settled` reaches the video's end.
    void tell(DetectionOutput &out, std::int64_t settled);

private:
    std::int64_t m_frames;
    std::int64_t m_told = 0; ///< steps
};

} // namespace onset
