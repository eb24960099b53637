// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/mailbox.h"
#include "app/jobs/playback/decodedesk.h"
#include "app/jobs/playback/indexer.h"
#include "app/jobs/playback/playbackevent.h"

#include <functional>
#include <memory>
#include <thread>

namespace onset {

/// The thread that owns the open video's reader and its cache. It takes its work from the desk and answers
/// through a mailbox; `wake` is called (from any of its threads) whenever there is something to fetch. A file
/// without a frame table is indexed once frame 0 was reported (generation 0).
class DecodeThread
{
public:
    DecodeThread(VideoBackend backend, std::function<void()> wake);
    ~DecodeThread(); ///< stops decoding and indexing, joins

    DecodeDesk &desk() { return m_desk; }
    Mailbox<playback::Event> &events() { return m_events; }
    void cancelIndexing(std::uint64_t session) { m_indexer.cancel(session); }

private:
    void run(std::stop_token quit);
    bool perform(const DecodeDesk::Open &order, std::stop_token stop);
    bool perform(const DecodeDesk::Close &order, std::stop_token stop);
    bool perform(const DecodeDesk::UseTable &order, std::stop_token stop);
    bool perform(const DecodeDesk::Show &request, std::stop_token stop);
    bool perform(const DecodeDesk::PlayStep &step, std::stop_token stop);
    bool perform(const DecodeDesk::Prefetch &prefetch, std::stop_token stop);
    Result<DecodedPicture> decode(FrameIndex frame, std::stop_token stop);
    void startIndexing();
    void report(playback::Event event);

    VideoBackend m_backend;
    std::function<void()> m_wake;
    Mailbox<playback::Event> m_events;
    DecodeDesk m_desk;
    Indexer m_indexer;
    // The decode thread's own.
    std::unique_ptr<VideoReader> m_reader;
    std::uint64_t m_session = 0;
    std::string m_pathToIndex; ///< empty: indexed, or under way
    FrameIndex m_last;
    std::jthread m_thread;
};

} // namespace onset
