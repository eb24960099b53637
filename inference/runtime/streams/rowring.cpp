// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/rowring.h"

#include "inference/api/stopwatch.h"

#include <algorithm>
#include <stdexcept>

namespace onset {

RowRing::RowRing(std::int64_t first, std::size_t frameBytes, std::int64_t ahead)
    : m_frameBytes(frameBytes)
    , m_ahead(ahead)
    , m_first(first)
    , m_wanted(first)
{}

std::unique_ptr<std::uint8_t[]> RowRing::acquire(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const auto mayGo = [this] { return m_closed || next() < m_wanted + m_ahead; };
    if (!mayGo()) {
        const Stopwatch watch(m_putterWaited);
        m_changed.wait(lock, stop, mayGo);
    }
    if (m_closed || stop.stop_requested())
        return nullptr;
    if (m_free.empty())
        return std::make_unique<std::uint8_t[]>(m_frameBytes);
    auto block = std::move(m_free.back());
    m_free.pop_back();
    return block;
}

void RowRing::put(std::unique_ptr<std::uint8_t[]> block)
{
    const std::lock_guard lock(m_mutex);
    m_blocks.push_back(std::move(block));
    m_changed.notify_all();
}

void RowRing::end(Status outcome)
{
    const std::lock_guard lock(m_mutex);
    m_outcome = std::move(outcome);
    m_changed.notify_all();
}

double RowRing::putterWaited() const
{
    const std::lock_guard lock(m_mutex);
    return m_putterWaited;
}

Status RowRing::wait(std::int64_t end, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (end > m_wanted) {
        m_wanted = end;
        m_changed.notify_all();
    }
    m_changed.wait(lock, stop, [&] { return next() >= end || m_outcome.has_value(); });
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, "Reading the video was stopped.", {}};
    if (next() >= end)
        return success();
    if (!*m_outcome)
        return *m_outcome;
    return Error{Error::Code::Internal, "The video has fewer frames than its frame table says.", {}};
}

std::vector<const std::uint8_t *> RowRing::blocks(const std::vector<std::int64_t> &frames) const
{
    std::vector<const std::uint8_t *> found;
    found.reserve(frames.size());
    const std::lock_guard lock(m_mutex);
    for (const auto frame : frames) {
        if (frame < m_first || frame >= next())
            throw std::logic_error("frame " + std::to_string(frame) + " is not among the rows " +
                                   std::to_string(m_first) + " to " + std::to_string(next()));
        found.push_back(m_blocks[static_cast<std::size_t>(frame - m_first)].get());
    }
    return found;
}

void RowRing::release(std::int64_t before)
{
    const std::lock_guard lock(m_mutex);
    const auto last = std::min(before, next());
    for (; m_first < last; ++m_first) {
        if (static_cast<std::int64_t>(m_free.size()) < m_ahead)
            m_free.push_back(std::move(m_blocks.front()));
        m_blocks.pop_front();
    }
}

void RowRing::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace onset
