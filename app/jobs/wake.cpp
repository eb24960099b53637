// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/wake.h"

#include <QSocketNotifier>

#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace onset {

Wake::Wake(QObject *parent)
    : QObject(parent)
    , m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_descriptor < 0)
        qFatal("no event descriptor: too many files are open");
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Wake::clear);
}

Wake::~Wake()
{
    m_notifier->setEnabled(false);
    ::close(m_descriptor);
}

void Wake::wake()
{
    if (m_pending.exchange(true))
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_descriptor, &one, sizeof one);
}

void Wake::clear()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(m_descriptor, &count, sizeof count);
    // Cleared before the receiver looks: what comes from here on wakes again.
    m_pending = false;
    emit woken();
}

} // namespace onset
