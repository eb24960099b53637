// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/proposals/derive.h"

#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace onset {

/// Derives detections on a pool thread. While one is worked on the newest request waits, older ones that
/// wait are dropped. Values cross in a mailbox of one each way; the Qt event only wakes. GUI thread, but for
/// run().
class Derivation : public QObject, private QRunnable
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
    void run() override;

    std::mutex m_mutex;
    std::optional<Job> m_waiting;
    std::optional<Outcome> m_outcome;
    bool m_running = false;
    bool m_stopping = false;
    QThreadPool m_pool;
};

} // namespace onset
