// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/derive.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace onset {

/// Derives detections on a thread of its own, started with the first request (std's, so that ThreadSanitizer
/// sees all of it). While one is worked on the newest request waits, older ones that wait are dropped. Values
/// cross in a mailbox of one each way; the Qt event only wakes. GUI thread, but for run().
class Derivation : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        std::uint64_t number = 0;
        std::shared_ptr<const std::vector<Curve>> curves;
        std::shared_ptr<const FrameTable> frames; ///< may be null
        DeriveSettings settings;
        RunId run;
        VideoId video;
        bool keep = false;
        std::int64_t place = 0; ///< of the video among the run's
    };
    struct Outcome
    {
        Job job;
        std::vector<Detection> detections;
    };

    explicit Derivation(QObject *parent = nullptr);
    ~Derivation() override; ///< waits for the work at hand

    /// A waiting request that was to be kept stays so in the newer one that replaces it.
    void request(Job job);
    /// The newest outcome, once.
    std::optional<Outcome> take();

signals:
    void finished(); ///< GUI thread: take() has something

protected:
    void customEvent(QEvent *event) override;

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed; ///< m_waiting or m_stopping
    std::optional<Job> m_waiting;
    std::optional<Outcome> m_outcome;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace onset
