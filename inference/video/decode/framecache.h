// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"

#include <cstddef>
#include <map>

namespace onset {

/// Decoded frames by index within a limit of bytes. When full, what lies farthest from the frame looked at
/// goes first; frames after it count three times as far, for stepping back is what cannot be decoded quickly.
/// It may hold any part of a group. One thread at a time.
class FrameCache
{
public:
    explicit FrameCache(std::size_t limitBytes)
        : m_limit(limitBytes)
    {}
    void lookAt(FrameIndex focus) { m_focus = focus; }
    void insert(const DecodedFramePtr &frame);
    DecodedFramePtr find(FrameIndex index) const;
    void clear();
    /// Frames in [from, to) are taken out.
    void remove(FrameRange range);
    /// The first frame of the unbroken run of cached frames that ends before `index`; `index` if there is
    /// none.
    FrameIndex runBefore(FrameIndex index) const;
    std::size_t bytes() const { return m_bytes; }
    std::size_t limit() const { return m_limit; }

private:
    std::int64_t distance(std::int64_t index) const;

    std::map<std::int64_t, DecodedFramePtr> m_frames;
    std::size_t m_limit;
    std::size_t m_bytes = 0;
    FrameIndex m_focus{0};
};

} // namespace onset
