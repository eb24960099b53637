// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/trainingthread.h"

#include "app/jobs/lowpriority.h"
#include "app/jobs/progressgate.h"

namespace onset {

TrainingThread::TrainingThread(Trainer train, QObject *parent)
    : QObject(parent)
    , m_train(std::move(train))
    , m_thread([this](std::stop_token stop) { work(std::move(stop)); })
{
    connect(&m_wake, &Wake::woken, this, &TrainingThread::deliver);
}

TrainingThread::~TrainingThread()
{
    stopAndJoin();
}

void TrainingThread::shutDown()
{
    stopAndJoin();
    deliver();
}

void TrainingThread::stopAndJoin()
{
    m_thread.request_stop();
    for (auto &[job, stop] : m_stops)
        stop.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingThread::enqueue(Task task)
{
    Queued queued{std::move(task), {}};
    m_stops[queued.task.job] = queued.stop;
    m_tasks.push(std::move(queued));
}

void TrainingThread::cancel(int job)
{
    const auto it = m_stops.find(job);
    if (it != m_stops.end())
        it->second.request_stop();
}

void TrainingThread::work(std::stop_token stop)
{
    giveWay();
    while (auto next = m_tasks.pop(stop)) {
        auto outcome = next->stop.stop_requested()
                           ? Result<TrainOutcome>(Error{Error::Code::Cancelled, "stopped", {}})
                           : train(*next);
        tell({next->task.job, {}, std::make_shared<const Result<TrainOutcome>>(std::move(outcome))});
    }
}

Result<TrainOutcome> TrainingThread::train(const Queued &queued)
{
    const int job = queued.task.job;
    ProgressGate gate;
    const TrainSink sink = [&](const TrainProgress &progress) {
        if (auto told = gate.pass(progress, ProgressGate::Clock::now()))
            tell({job, std::move(*told), nullptr});
    };
    auto outcome = [&]() -> Result<TrainOutcome> {
        try {
            return m_train(queued.task.request, *queued.task.set, sink, queued.stop.get_token());
        } catch (const std::exception &e) {
            return Error{Error::Code::Internal, "the training ended unexpectedly", e.what()};
        }
    }();
    if (auto told = gate.rest())
        tell({job, std::move(*told), nullptr});
    return outcome;
}

void TrainingThread::tell(Event event)
{
    m_events.push(std::move(event));
    m_wake.wake();
}

void TrainingThread::deliver()
{
    while (auto event = m_events.tryPop()) {
        if (!event->outcome) {
            emit progressed(event->job, event->progress);
            continue;
        }
        m_stops.erase(event->job);
        emit finished(event->job, *event->outcome);
    }
}

} // namespace onset
