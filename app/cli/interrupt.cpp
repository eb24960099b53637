// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <atomic>
#include <chrono>
#include <unistd.h>

namespace onset::cli {

namespace {

constexpr int kSignalledExit = 128;
constexpr std::chrono::milliseconds kPoll{50};

// Libraries start threads before main() that block no signals, so that waiting for blocked ones would not do;
// and a handler reaches nothing that is not static.
std::atomic<int> received{0};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void noteSignal(int signal)
{
    if (received.exchange(signal) != 0)
        _exit(kSignalledExit + signal);
}

} // namespace

Interrupt::Interrupt()
{
    received = 0;
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, &m_interruptBefore);
    sigaction(SIGTERM, &action, &m_terminateBefore);
    m_thread = std::jthread([this](std::stop_token ended) {
        while (!ended.stop_requested() && received == 0)
            std::this_thread::sleep_for(kPoll);
        if (received != 0)
            m_source.request_stop();
    });
}

Interrupt::~Interrupt()
{
    m_thread.request_stop();
    m_thread.join();
    sigaction(SIGINT, &m_interruptBefore, nullptr);
    sigaction(SIGTERM, &m_terminateBefore, nullptr);
}

} // namespace onset::cli
