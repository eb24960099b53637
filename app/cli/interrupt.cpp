// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>
#include <cstdlib>
#include <ctime>

namespace onset::cli {

namespace {

sigset_t watched()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

constexpr int kSignalledExit = 128;
constexpr long kPollNs = 100'000'000;

} // namespace

Interrupt::Interrupt()
{
    const auto set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::jthread([this](std::stop_token ended) {
        const auto signals = watched();
        while (!ended.stop_requested()) {
            const timespec wait{0, kPollNs};
            const int signal = sigtimedwait(&signals, nullptr, &wait);
            if (signal <= 0)
                continue;
            if (m_source.stop_requested())
                std::_Exit(kSignalledExit + signal);
            m_source.request_stop();
        }
    });
}

Interrupt::~Interrupt()
{
    m_thread.request_stop();
    m_thread.join();
    const auto set = watched();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace onset::cli
