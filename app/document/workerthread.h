// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace onset {

/// A thread that is started with the first request and works on what waits for it (std's, so that
/// ThreadSanitizer sees all of it). The Qt event only wakes; values cross under the mutex: see LatestWorker.
/// GUI thread, but for workOn().
class WorkerThread : public QObject
{
    Q_OBJECT
signals:
    void finished(); ///< GUI thread: there is an outcome

protected:
    explicit WorkerThread(QObject *parent);
    ~WorkerThread() override; ///< stop() was called

    /// Waits for the work at hand. Every final class calls it first in its destructor, while its members
    /// live.
    void stop();
    void wake();     ///< something waits
    void announce(); ///< under the lock: there is an outcome
    void customEvent(QEvent *event) override;

    virtual bool hasWork() const = 0;    ///< under the lock
    virtual bool hasOutcome() const = 0; ///< likewise
    /// Takes what waits and works on it, without the lock meanwhile. The thread's own.
    virtual void workOn(std::unique_lock<std::mutex> &lock) = 0;

    std::mutex m_mutex;
    bool m_stopping = false; ///< under the lock

private:
    void run();

    std::condition_variable m_changed; ///< hasWork() or m_stopping
    std::thread m_thread;
};

} // namespace onset
