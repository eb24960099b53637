// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace onset {

/// Which frames are due when, from one start of playing on: step 0 is the frame it starts at, step k the k-th
/// after it in playing order, through every lap of a loop. Times are *elapsed media seconds*: wall seconds
/// times the speed, 0 when step 0 is due. Times come from the frame table, so a variable frame rate is right.
/// Immutable, any thread.
class PlayPlan
{
public:
    /// rate < 0 plays backward. A start outside the loop is moved to the loop's first frame in playing order.
    /// Precondition: the table is not empty.
    PlayPlan(std::shared_ptr<const FrameTable> frames, FrameIndex start, double rate,
             std::optional<FrameRange> loop = {});

    const FrameTable &frames() const { return *m_frames; }
    FrameIndex start() const { return m_start; }
    double rate() const { return m_rate; }
    double speed() const { return m_rate < 0 ? -m_rate : m_rate; } ///< media seconds a wall second
    bool reverse() const { return m_rate < 0; }
    std::optional<FrameRange> loop() const { return m_loop; }
    /// Only every stride-th step is meant to be shown: more than 60 pictures a second serve nobody.
    std::int64_t stride() const { return m_stride; }

    std::int64_t steps() const; ///< without a loop; with one: the largest number
    FrameIndex frameAt(std::int64_t step) const;
    std::int64_t lapOf(std::int64_t step) const;
    double dueSeconds(std::int64_t step) const;
    double endSeconds() const; ///< when the last frame has had its time; infinity in a loop
    /// The last step due by then; a multiple of stride(), clamped to the steps there are.
    std::int64_t stepAt(double elapsedSeconds) const;
    /// The step at which `frame` comes next, not before `from`; nothing if it does not come any more.
    std::optional<std::int64_t> stepOf(FrameIndex frame, std::int64_t from) const;

private:
    double leadSeconds() const;

    std::shared_ptr<const FrameTable> m_frames;
    FrameRange m_range; ///< the loop, or all
    std::optional<FrameRange> m_loop;
    FrameIndex m_start;
    double m_rate = 1.0;
    std::int64_t m_offset = 0; ///< steps from the range's first frame in playing order to the start
    std::int64_t m_stride = 1;
    double m_lapSeconds = 0;
};

} // namespace onset
