// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/playbackevent.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace onset {

/// Makes the frame table of one file at a time in a thread of its own; reports IndexProgress, then Indexed or
/// OpenFailed (Error::Cancelled when cancelled).
class Indexer
{
public:
    using Report = std::function<void(playback::Event)>; ///< called on the indexing thread

    Indexer(VideoBackend backend, Report report);
    ~Indexer(); ///< cancels and waits

    /// Stops what runs, waits for it, and begins. One thread only.
    void start(std::uint64_t session, const std::string &path);
    void stop();
    /// Any thread; holds for an index of that session that has not begun yet, too.
    void cancel(std::uint64_t session);

private:
    void run(std::stop_token stop, std::uint64_t session, const std::string &path) const;

    VideoBackend m_backend;
    Report m_report;
    std::mutex m_mutex;
    std::uint64_t m_session = 0;   ///< guarded: of m_stop
    std::uint64_t m_cancelled = 0; ///< guarded
    std::stop_source m_stop;       ///< guarded
    std::jthread m_thread;
};

} // namespace onset
