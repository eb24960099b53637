// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/evaluationthread.h"

#include "app/document/evaluator.h"

#include <QCoreApplication>
#include <QEvent>

namespace onset {

namespace {

constexpr auto kWake = QEvent::User;

} // namespace

EvaluationThread::EvaluationThread(QObject *parent)
    : QObject(parent)
{}

EvaluationThread::~EvaluationThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void EvaluationThread::request(const std::function<void(EvaluationWork &)> &add)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_waiting)
            m_waiting.emplace();
        add(*m_waiting);
    }
    m_changed.notify_one();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

std::optional<EvaluationOutcome> EvaluationThread::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_outcome, std::nullopt);
}

void EvaluationThread::run()
{
    Evaluator evaluator;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_waiting || m_stopping; });
        if (m_stopping)
            return;
        auto work = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        const bool compute = work.compute;
        evaluator.take(std::move(work));
        if (compute) {
            auto outcome = evaluator.analyses();
            // The list follows: the numbers are not to wait for it.
            if (deliver(outcome)) {
                outcome.entries = evaluator.entries();
                deliver(outcome);
            }
        }
        lock.lock();
    }
}

bool EvaluationThread::deliver(const EvaluationOutcome &outcome)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return false;
    m_outcome = outcome;
    // Posted under the lock, so that who receives it has seen all that was written here.
    QCoreApplication::postEvent(this, new QEvent(kWake));
    return !m_waiting;
}

void EvaluationThread::customEvent(QEvent *event)
{
    if (event->type() != kWake)
        return;
    bool ready = false;
    {
        const std::lock_guard lock(m_mutex);
        ready = m_outcome.has_value();
    }
    if (ready)
        emit finished();
}

} // namespace onset
