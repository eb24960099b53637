// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/framecache.h"

namespace onset {

std::int64_t FrameCache::distance(std::int64_t index) const
{
    return index > m_focus.value ? 3 * (index - m_focus.value) : m_focus.value - index;
}

void FrameCache::insert(const DecodedFramePtr &frame)
{
    const auto index = frame->index().value;
    if (frame->bytes() > m_limit)
        return;
    const auto [slot, isNew] = m_frames.try_emplace(index, frame);
    if (!isNew)
        return;
    m_bytes += frame->bytes();
    while (m_bytes > m_limit) {
        const auto first = m_frames.begin();
        const auto last = std::prev(m_frames.end());
        const auto victim = distance(first->first) >= distance(last->first) ? first : last;
        m_bytes -= victim->second->bytes();
        m_frames.erase(victim);
    }
}

DecodedFramePtr FrameCache::find(FrameIndex index) const
{
    const auto it = m_frames.find(index.value);
    return it == m_frames.end() ? nullptr : it->second;
}

void FrameCache::clear()
{
    m_frames.clear();
    m_bytes = 0;
}

void FrameCache::remove(FrameRange range)
{
    const auto end = m_frames.lower_bound(range.end.value);
    for (auto it = m_frames.lower_bound(range.start.value); it != end; it = m_frames.erase(it))
        m_bytes -= it->second->bytes();
}

FrameIndex FrameCache::runBefore(FrameIndex index) const
{
    auto it = m_frames.lower_bound(index.value);
    while (it != m_frames.begin() && std::prev(it)->first == index.value - 1) {
        --it;
        --index.value;
    }
    return index;
}

} // namespace onset
