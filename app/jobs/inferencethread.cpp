// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/inferencethread.h"

#include "app/jobs/detectionrun.h"

namespace onset {

InferenceThread::InferenceThread(VideoBackend backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_thread([this](std::stop_token stop) { work(std::move(stop)); })
{
    connect(&m_wake, &Wake::woken, this, &InferenceThread::deliver);
}

InferenceThread::~InferenceThread()
{
    stopAndJoin();
}

void InferenceThread::shutDown()
{
    stopAndJoin();
    deliver();
}

void InferenceThread::stopAndJoin()
{
    m_thread.request_stop();
    for (auto &[job, stop] : m_stops)
        stop.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void InferenceThread::enqueue(Task task)
{
    Queued queued{std::move(task), {}};
    m_stops[queued.task.job] = queued.stop;
    ++m_unfinished;
    m_tasks.push(std::move(queued));
}

void InferenceThread::cancel(int job)
{
    const auto it = m_stops.find(job);
    if (it != m_stops.end())
        it->second.request_stop();
}

void InferenceThread::work(std::stop_token stop)
{
    while (auto next = m_tasks.pop(stop)) {
        const int job = next->task.job;
        tell({Event::Started, job, nullptr, success()});
        const UpdateSink sink = [&](DetectionUpdate update) {
            tell({Event::Update, job, std::make_shared<const DetectionUpdate>(std::move(update)), success()});
        };
        next->task.request.notice = [&](const std::string &text) {
            tell({Event::Notice, job, nullptr, success(), text});
        };
        Status status = next->stop.stop_requested() ? Status(Error{Error::Code::Cancelled, "stopped", {}})
                                                    : runDetection(next->task.system, next->task.request,
                                                                   m_backend, sink, next->stop.get_token());
        tell({Event::Finished, job, nullptr, std::move(status)});
    }
}

void InferenceThread::tell(Event event)
{
    m_events.push(std::move(event));
    m_wake.wake();
}

void InferenceThread::deliver()
{
    while (auto event = m_events.tryPop()) {
        switch (event->kind) {
        case Event::Started:
            emit started(event->job);
            break;
        case Event::Update:
            emit update(event->job, *event->update);
            break;
        case Event::Notice:
            emit notice(event->job, QString::fromStdString(event->text));
            break;
        case Event::Finished:
            m_stops.erase(event->job);
            --m_unfinished;
            emit finished(event->job, event->status);
            break;
        }
    }
}

} // namespace onset
