// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/derivation.h"

#include "storage/domain/actionclass.h"

#include <QCoreApplication>
#include <QEvent>

namespace onset {

namespace {

constexpr auto kWake = QEvent::User;

} // namespace

Derivation::Derivation(QObject *parent)
    : QObject(parent)
{}

Derivation::~Derivation()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Derivation::request(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting && m_waiting->run == job.run && m_waiting->video == job.video)
            job.keep = job.keep || m_waiting->keep;
        m_waiting = std::move(job);
    }
    m_changed.notify_one();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

std::optional<Derivation::Outcome> Derivation::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_outcome, std::nullopt);
}

void Derivation::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_waiting || m_stopping; });
        if (m_stopping)
            return;
        Outcome outcome{*std::exchange(m_waiting, std::nullopt), {}};
        lock.unlock();
        const FrameTable none;
        const auto &job = outcome.job;
        outcome.detections = deriveDetections(*job.curves, job.frames ? *job.frames : none, job.settings,
                                              job.run, job.video, kMotionClass);
        for (auto &detection : outcome.detections)
            detection.id = placed(detection.id, job.place);
        lock.lock();
        if (m_stopping)
            return;
        // What nobody fetched yet is replaced, but a wish to keep is not forgotten.
        if (m_outcome && m_outcome->job.run == job.run && m_outcome->job.video == job.video)
            outcome.job.keep = outcome.job.keep || m_outcome->job.keep;
        m_outcome = std::move(outcome);
        // Posted under the lock, so that who receives it has seen all that was written here.
        QCoreApplication::postEvent(this, new QEvent(kWake));
    }
}

void Derivation::customEvent(QEvent *event)
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
