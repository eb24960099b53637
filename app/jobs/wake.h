// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>

class QSocketNotifier;

namespace onset {

/// Wakes the event loop of the thread it lives in. wake() may be called by any thread while the object lives;
/// many calls before the loop comes round make one woken(). It carries nothing: values travel in a Mailbox.
/// An eventfd and not a posted event: nothing is allocated in one thread and freed in another inside Qt, so
/// ThreadSanitizer sees the whole of it.
class Wake : public QObject
{
    Q_OBJECT
public:
    explicit Wake(QObject *parent = nullptr);
    ~Wake() override;

    void wake();

signals:
    void woken(); ///< in the object's thread

private:
    void clear();

    int m_descriptor = -1;
    std::atomic<bool> m_pending{false};
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace onset
