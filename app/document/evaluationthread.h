// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/evaluationwork.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace onset {

/// Evaluates on a thread of its own, started with the first request. Requests that wait are one: what
/// happened is gathered, the newest settings win. Values cross in a mailbox of one each way; the Qt event
/// only wakes. GUI thread, but for run().
class EvaluationThread : public QObject
{
    Q_OBJECT
public:
    explicit EvaluationThread(QObject *parent = nullptr);
    ~EvaluationThread() override; ///< waits for the work at hand

    /// Adds to what waits.
    void request(const std::function<void(EvaluationWork &)> &add);
    /// The newest outcome, once.
    std::optional<EvaluationOutcome> take();

signals:
    void finished(); ///< GUI thread: take() has something

protected:
    void customEvent(QEvent *event) override;

private:
    void run();
    bool deliver(const EvaluationOutcome &outcome); ///< false: something newer waits

    std::mutex m_mutex;
    std::condition_variable m_changed; ///< m_waiting or m_stopping
    std::optional<EvaluationWork> m_waiting;
    std::optional<EvaluationOutcome> m_outcome;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace onset
