// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace onset::test {

/// A video without a file: pictures that are a function of frame and place, and flow that says how much
/// their brightness differs. Counts what is decoded.
struct FakeVideo
{
    std::int64_t frames = 50;
    int rotation = 0;
    int width = 0; ///< as the file says; 0: not known
    int height = 0;
    std::int64_t failAt = -1; ///< this frame is an Error::BadInput
    std::int64_t endAt = -1;  ///< no frame from here on, whatever the table says
    int microsecondsAFrame = 0;
    /// Of channel 0 … 2 of a frame at a place; fakeValue() where there is none.
    std::function<std::uint8_t(std::int64_t frame, int channel, double x, double y)> value;
    std::shared_ptr<std::atomic<std::int64_t>> decoded = std::make_shared<std::atomic<std::int64_t>>(0);

    Video video(int number = 1) const;
    std::unique_ptr<FrameSource> open(FrameIndex from, std::stop_token stop = {}) const;
};

/// Of channel 0 … 2 of a frame at a place given in shares of 1 of the decoded picture.
std::uint8_t fakeValue(std::int64_t frame, int channel, double x, double y);

/// Flow whose x is the first pixel's difference in grey values, and whose y is half of it.
FlowFactory fakeFlow();

} // namespace onset::test
