// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace onset {

/// Measures how long the GUI thread was not able to take an event: the longest single event, with its
/// receiver's name, and the longest time between two beats of a timer, which also counts many short events in
/// a row. Only what happens while an event loop turns is measured.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv)
        : QApplication(argc, argv)
    {
        m_beat.setInterval(kBeatMs);
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, &WatchedApplication::beat);
    }

    static constexpr int kBeatMs = 5;

    void startWatching()
    {
        m_longestEvent = m_longestGap = 0;
        m_culprit.clear();
        m_sinceBeat.start();
        m_beat.start();
    }
    void stopWatching() { m_beat.stop(); }

    double longestEventMs() const { return m_longestEvent; }
    double longestGapMs() const { return m_longestGap; } ///< beyond the beat's own interval
    const QByteArray &culprit() const { return m_culprit; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_beat.isActive() || m_inside)
            return QApplication::notify(receiver, event);
        m_inside = true;
        const auto type = event->type();
        const QByteArray name = receiver->metaObject()->className();
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        const double taking = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
        if (taking > m_longestEvent) {
            m_longestEvent = taking;
            m_culprit = name + " event " + QByteArray::number(int(type));
        }
        m_inside = false;
        return taken;
    }

private:
    void beat()
    {
        const double gap = static_cast<double>(m_sinceBeat.nsecsElapsed()) * 1e-6 - kBeatMs;
        m_longestGap = std::max(m_longestGap, gap);
        m_sinceBeat.start();
    }

    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    double m_longestEvent = 0;
    double m_longestGap = 0;
    QByteArray m_culprit;
    bool m_inside = false;
};

} // namespace onset
