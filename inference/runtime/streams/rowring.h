// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace onset {

/// The frames between the one that makes rows and the one that reads them: one block of bytes a frame, in
/// order. One thread puts, one reads; the one that puts waits when it is `ahead` frames before what was asked
/// for.
class RowRing
{
public:
    RowRing(std::int64_t first, std::size_t frameBytes, std::int64_t ahead);

    // For the thread that puts:
    /// A block to fill for the next frame; waits until there is room. Null when closed or stopped.
    std::unique_ptr<std::uint8_t[]> acquire(std::stop_token stop);
    void put(std::unique_ptr<std::uint8_t[]> block);
    /// No frame follows: all are there, or what went wrong.
    void end(Status outcome);
    double putterWaited() const;

    // For the reader:
    /// Waits until frames before `end` are there. The error of end(), or Error::Cancelled when stopped.
    Status wait(std::int64_t end, std::stop_token stop);
    /// The blocks of the frames; throws std::logic_error where one is not there.
    std::vector<const std::uint8_t *> blocks(const std::vector<std::int64_t> &frames) const;
    void release(std::int64_t before);
    /// acquire() returns null from now on.
    void close();

private:
    std::int64_t next() const { return m_first + static_cast<std::int64_t>(m_blocks.size()); }

    const std::size_t m_frameBytes;
    const std::int64_t m_ahead;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::unique_ptr<std::uint8_t[]>> m_blocks;
    std::vector<std::unique_ptr<std::uint8_t[]>> m_free;
    std::int64_t m_first;
    std::int64_t m_wanted; ///< frames before this one were asked for
    std::optional<Status> m_outcome;
    bool m_closed = false;
    double m_putterWaited = 0;
};

} // namespace onset
