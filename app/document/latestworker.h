// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/workerthread.h"

#include <optional>
#include <utility>

namespace onset {

/// A worker with a mailbox of one each way: while it works one request waits, which newer ones replace or add
/// to, and the newest outcome is kept until somebody takes it. GUI thread, but for work() and deliver().
template <class Work, class Outcome> class LatestWorker : public WorkerThread
{
public:
    /// The newest outcome, once.
    std::optional<Outcome> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_outcome, std::nullopt);
    }

protected:
    using WorkerThread::WorkerThread;

    /// add(std::optional<Work> &) changes what waits.
    template <class Add> void enqueue(Add add)
    {
        {
            const std::lock_guard lock(m_mutex);
            add(m_waiting);
        }
        wake();
    }

    /// The thread's own. Outcomes go to deliver().
    virtual void work(Work work) = 0;

    /// From work(). An outcome that nobody took is replaced: replace(old, outcome) may save something of it.
    /// False: nothing more is wanted, for something newer waits or the end is near.
    template <class Replace> bool deliver(Outcome outcome, Replace replace)
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        if (m_outcome)
            replace(std::as_const(*m_outcome), outcome);
        m_outcome = std::move(outcome);
        announce();
        return !m_waiting;
    }
    bool deliver(Outcome outcome)
    {
        return deliver(std::move(outcome), [](const Outcome &, Outcome &) {});
    }

private:
    bool hasWork() const override { return m_waiting.has_value(); }
    bool hasOutcome() const override { return m_outcome.has_value(); }
    void workOn(std::unique_lock<std::mutex> &lock) override
    {
        auto next = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        work(std::move(next));
        lock.lock();
    }

    std::optional<Work> m_waiting;
    std::optional<Outcome> m_outcome;
};

} // namespace onset
