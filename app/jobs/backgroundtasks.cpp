// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/backgroundtasks.h"

namespace onset {

BackgroundTasks::BackgroundTasks()
    : m_thread([this](const std::stop_token &stop) { work(stop); })
{}

BackgroundTasks::~BackgroundTasks() = default;

void BackgroundTasks::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(task));
    }
    m_posted.notify_one();
}

void BackgroundTasks::work(const std::stop_token &stop)
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_posted.wait(lock, stop, [this] { return !m_waiting.empty(); }) || stop.stop_requested())
                return;
            task = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        task();
    }
}

} // namespace onset
