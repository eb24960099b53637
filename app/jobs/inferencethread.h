// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/mailbox.h"
#include "app/jobs/wake.h"
#include "inference/api/engine.h"
#include "inference/api/videoreader.h"

#include <QObject>

#include <map>
#include <memory>
#include <stop_token>
#include <thread>

namespace onset {

/// One long-lived thread on which every detection runs, one after the other, so that devices, networks and
/// grad mode have one owner. Made and used on the GUI thread.
class InferenceThread : public QObject
{
    Q_OBJECT
public:
    struct Task
    {
        int job = 0; ///< names it in the signals
        EngineInfo system;
        EngineRequest request;
    };

    explicit InferenceThread(VideoBackend backend, QObject *parent = nullptr);
    ~InferenceThread() override; ///< shuts down without telling

    void enqueue(Task task);
    void cancel(int job);
    /// Cancels everything, joins, and emits what is left to tell. Nothing can be enqueued after it.
    void shutDown();
    bool busy() const { return m_unfinished > 0; }

signals:
    void started(int job);
    void update(int job, const onset::DetectionUpdate &update); ///< at most 15 a second
    void finished(int job, const onset::Status &status);        ///< after the last update
    void notice(int job,
                const QString &text); ///< what the user should know (English): no GPU, so the CPU is used

private:
    struct Event
    {
        enum Kind { Started, Update, Notice, Finished } kind = Started;
        int job = 0;
        std::shared_ptr<const DetectionUpdate> update;
        Status status = success();
        std::string text = {};
    };
    struct Queued
    {
        Task task;
        std::stop_source stop;
    };
    void work(std::stop_token stop);
    void stopAndJoin();
    void tell(Event event);
    void deliver();

    VideoBackend m_backend;
    Mailbox<Queued> m_tasks;
    Mailbox<Event> m_events;
    Wake m_wake;
    std::map<int, std::stop_source> m_stops; ///< GUI thread
    int m_unfinished = 0;
    std::jthread m_thread;
};

} // namespace onset
