// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/mailbox.h"
#include "app/jobs/playback/pictureconversion.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace onset {

/// Small pictures by a second reader of the open file, in a thread of low priority with a small cache. A
/// newer request of a purpose replaces what is unanswered of the older one.
class ThumbnailThread
{
public:
    using Report = std::function<void(playback::Event)>; ///< called on its thread

    ThumbnailThread(VideoBackend backend, Report report);
    ~ThumbnailThread();

    // GUI thread. The file is opened at the first request.
    void open(std::uint64_t session, std::string path, std::shared_ptr<const FrameTable> frames);
    void close();
    void request(const std::string &purpose, const std::vector<FrameIndex> &frames, PictureSize within);

private:
    struct Source
    {
        std::uint64_t session = 0;
        std::string path;
        std::shared_ptr<const FrameTable> frames;
    };
    struct Item
    {
        std::string purpose;
        FrameIndex frame;
        PictureSize within;
    };
    void run(std::stop_token quit);
    void answer(const Source &source, const Item &item, std::stop_token stop);

    VideoBackend m_backend;
    Report m_report;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Source> m_source; ///< guarded, as the next four
    bool m_sourceChanged = false;
    std::deque<Item> m_items;
    std::string m_running; ///< its purpose
    std::stop_source m_stop;
    std::unique_ptr<VideoReader> m_reader; ///< the thread's own
    std::jthread m_thread;
};

} // namespace onset
