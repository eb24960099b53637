// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace onset {

/// Values on their way from one thread to another, in order. Any thread may call anything. Pair it with a
/// Wake (wake.h) when the receiver is an event loop: the event only wakes, the values travel here.
template <class T> class Mailbox
{
public:
    /// False, and the value is dropped, once close() was called.
    bool push(T value)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_closed)
                return false;
            m_values.push_back(std::move(value));
        }
        m_arrived.notify_one();
        return true;
    }

    /// The oldest value, or nothing; never waits.
    std::optional<T> tryPop()
    {
        const std::scoped_lock lock(m_mutex);
        return takeFront();
    }

    /// Waits for a value; nothing when stopped, or when closed and empty.
    std::optional<T> pop(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait(lock, stop, [this] { return m_closed || !m_values.empty(); }))
            return std::nullopt;
        return takeFront();
    }

    /// As pop(), but gives up after `timeout` as well.
    std::optional<T> popFor(std::chrono::milliseconds timeout, std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, stop, timeout, [this] { return m_closed || !m_values.empty(); });
        return stop.stop_requested() ? std::nullopt : takeFront();
    }

    /// Everything that has arrived, oldest first.
    std::deque<T> drain()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_values, {});
    }

    /// No more values are accepted; those inside can still be taken. Wakes the waiting.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
        }
        m_arrived.notify_all();
    }

    std::size_t size() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_values.size();
    }

private:
    std::optional<T> takeFront()
    {
        if (m_values.empty())
            return std::nullopt;
        std::optional<T> value(std::move(m_values.front()));
        m_values.pop_front();
        return value;
    }

    mutable std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<T> m_values;
    bool m_closed = false;
};

/// A mailbox of one: a newer value replaces the one nobody has taken yet.
template <class T> class NewestMailbox
{
public:
    void push(T value)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_value = std::move(value);
        }
        m_arrived.notify_one();
    }

    std::optional<T> tryPop()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }

    /// Waits for a value; nothing when stopped.
    std::optional<T> pop(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait(lock, stop, [this] { return m_value.has_value(); }))
            return std::nullopt;
        return std::exchange(m_value, std::nullopt);
    }

    /// As pop(), but gives up after `timeout` as well.
    std::optional<T> popFor(std::chrono::milliseconds timeout, std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, stop, timeout, [this] { return m_value.has_value(); });
        return std::exchange(m_value, std::nullopt);
    }

    bool empty() const
    {
        const std::scoped_lock lock(m_mutex);
        return !m_value.has_value();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::optional<T> m_value;
};

} // namespace onset
