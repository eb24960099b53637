// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/mailbox.h"
#include "app/jobs/services.h"
#include "app/jobs/wake.h"
#include "inference/api/training.h"

#include <QObject>

#include <map>
#include <memory>
#include <stop_token>
#include <thread>

namespace onset {

/// One long-lived thread on which trainings run, one after the other. It gives way to every other thread of
/// the program (a lower priority, and the trainer leaves a core), so that playback stays fluid. Made and used
/// on the GUI thread.
class TrainingThread : public QObject
{
    Q_OBJECT
public:
    using Trainer = decltype(Services::train);
    struct Task
    {
        int job = 0; ///< names it in the signals
        TrainRequest request;
        std::shared_ptr<const TrainingSet> set;
    };

    explicit TrainingThread(Trainer train, QObject *parent = nullptr);
    ~TrainingThread() override; ///< shuts down without telling

    void enqueue(Task task);
    void cancel(int job); ///< the trainer writes its checkpoint and ends
    /// Cancels everything, joins, and emits what is left to tell. Nothing can be enqueued after it.
    void shutDown();

signals:
    void progressed(int job, const onset::TrainProgress &progress); ///< at most 4 a second and stage
    void finished(int job, const onset::Result<onset::TrainOutcome> &outcome); ///< after the last progress

private:
    struct Event
    {
        int job = 0;
        TrainProgress progress;
        std::shared_ptr<const Result<TrainOutcome>> outcome; ///< null: progress
    };
    struct Queued
    {
        Task task;
        std::stop_source stop;
    };
    void work(std::stop_token stop);
    Result<TrainOutcome> train(const Queued &queued);
    void stopAndJoin();
    void tell(Event event);
    void deliver();

    Trainer m_train;
    Mailbox<Queued> m_tasks;
    Mailbox<Event> m_events;
    Wake m_wake;
    std::map<int, std::stop_source> m_stops; ///< GUI thread
    std::jthread m_thread;
};

} // namespace onset
