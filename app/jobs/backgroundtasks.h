// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/answers.h"

#include <QThreadPool>

#include <stop_token>

namespace onset {

/// Work on files that shares nothing (probing, indexing, import, export), on a small pool of its own; results
/// come back on the GUI thread. The destructor stops and waits. Made and used on the GUI thread.
class BackgroundTasks
{
public:
    BackgroundTasks() { m_pool.setMaxThreadCount(1); }
    ~BackgroundTasks()
    {
        m_stop.request_stop();
        m_pool.clear();
        m_pool.waitForDone();
    }

    std::stop_token stopToken() const { return m_stop.get_token(); }

    /// work: R(); done: void(R) on the GUI thread.
    template <class Work, class Done> void run(Work work, Done done)
    {
        m_pool.start([this, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<std::decay_t<decltype(work())>>(work());
            m_answers.post([done = std::move(done), result]() mutable { done(std::move(*result)); });
        });
    }
    /// Posts to the GUI thread from within work (progress).
    void tell(Answers::Task task) { m_answers.post(std::move(task)); }

private:
    std::stop_source m_stop;
    Answers m_answers;
    QThreadPool m_pool;
};

} // namespace onset
