// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/answers.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <type_traits>

namespace onset {

/// Work on files that shares nothing (probing, indexing, import, export), one after the other on a thread of
/// its own; results come back on the GUI thread. The destructor stops what goes on, drops what waits and
/// joins. Made and used on the GUI thread.
class BackgroundTasks
{
public:
    BackgroundTasks();
    ~BackgroundTasks();

    std::stop_token stopToken() const { return m_thread.get_stop_token(); }

    /// work: R(); done: void(R) on the GUI thread.
    template <class Work, class Done> void run(Work work, Done done)
    {
        post([this, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<std::decay_t<decltype(work())>>(work());
            m_answers.post([done = std::move(done), result]() mutable { done(std::move(*result)); });
        });
    }
    /// Posts to the GUI thread from within work (progress).
    void tell(Answers::Task task) { m_answers.post(std::move(task)); }

private:
    using Task = std::function<void()>;
    void post(Task task);
    void work(const std::stop_token &stop);

    Answers m_answers;
    std::mutex m_mutex;
    std::condition_variable_any m_posted;
    std::deque<Task> m_waiting; ///< under m_mutex
    std::jthread m_thread;      ///< last: it uses the others
};

} // namespace onset
