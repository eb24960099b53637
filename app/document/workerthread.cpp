// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/workerthread.h"

#include <QCoreApplication>
#include <QEvent>

namespace onset {

namespace {

constexpr auto kWake = QEvent::User;

} // namespace

WorkerThread::WorkerThread(QObject *parent)
    : QObject(parent)
{}

WorkerThread::~WorkerThread()
{
    Q_ASSERT(!m_thread.joinable());
}

void WorkerThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void WorkerThread::wake()
{
    m_changed.notify_one();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

void WorkerThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return hasWork() || m_stopping; });
        if (m_stopping)
            return;
        workOn(lock);
    }
}

void WorkerThread::announce()
{
    // Posted under the lock, so that who receives it has seen all that was written before.
    QCoreApplication::postEvent(this, new QEvent(kWake));
}

void WorkerThread::customEvent(QEvent *event)
{
    if (event->type() != kWake)
        return;
    bool ready = false;
    {
        const std::lock_guard lock(m_mutex);
        ready = hasOutcome();
    }
    if (ready)
        emit finished();
}

} // namespace onset
