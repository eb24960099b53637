// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/detectionupdate.h"

#include <chrono>
#include <optional>

namespace onset {

/// Joins the updates of one run over one video until it is time to pass them on: at most 15 a second, the
/// last one at once. What comes out, applied in order, gives the same products as all that went in. One
/// thread.
class UpdateMerger
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kInterval{67};

    /// The joined update when it is due (or `update` is the last), else nothing.
    std::optional<DetectionUpdate> add(DetectionUpdate update, Clock::time_point now = Clock::now());
    /// What is left, if anything.
    std::optional<DetectionUpdate> take();

private:
    std::optional<DetectionUpdate> m_pending;
    Clock::time_point m_sent{};
};

/// Appends `next` to `into`; both of the same run and video, `next` the later one.
void mergeInto(DetectionUpdate &into, DetectionUpdate next);

} // namespace onset
