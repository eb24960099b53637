// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/indexer.h"

#include <chrono>

namespace onset {

namespace {

/// Lets ten reports a second through; the end is reported otherwise.
ProgressSink throttled(ProgressSink sink)
{
    using Clock = std::chrono::steady_clock;
    return [sink = std::move(sink), last = Clock::time_point()](double fraction) mutable {
        const auto now = Clock::now();
        if (now - last < std::chrono::milliseconds(100))
            return;
        last = now;
        sink(fraction);
    };
}

} // namespace

Indexer::Indexer(VideoBackend backend, Report report)
    : m_backend(std::move(backend))
    , m_report(std::move(report))
{}

Indexer::~Indexer()
{
    stop();
}

void Indexer::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop.request_stop();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Indexer::cancel(std::uint64_t session)
{
    const std::scoped_lock lock(m_mutex);
    m_cancelled = session;
    if (m_session == session)
        m_stop.request_stop();
}

void Indexer::start(std::uint64_t session, const std::string &path)
{
    stop();
    std::stop_token token;
    {
        const std::scoped_lock lock(m_mutex);
        m_session = session;
        m_stop = std::stop_source();
        if (m_cancelled == session)
            m_stop.request_stop();
        token = m_stop.get_token();
    }
    m_thread = std::jthread([this, token, session, path] { run(token, session, path); });
}

void Indexer::run(std::stop_token stop, std::uint64_t session, const std::string &path) const
{
    const auto fail = [&](const Error &error) { m_report(playback::OpenFailed{session, error}); };
    if (stop.stop_requested())
        return fail({Error::Code::Cancelled, "Indexing " + path + " was cancelled.", {}});
    // The identity first: a file that changes while it is indexed is then found changed the next time.
    const auto identity = m_backend.identify(path);
    if (!identity)
        return fail(identity.error());
    const auto table = m_backend.index(path, stop, throttled([&](double fraction) {
                                           m_report(playback::IndexProgress{session, fraction});
                                       }));
    if (!table)
        return fail(table.error());
    if (!*table || (*table)->empty())
        return fail({Error::Code::BadInput, path + " contains no video frame.", {}});
    m_report(playback::Indexed{session, *identity, *table});
}

} // namespace onset
