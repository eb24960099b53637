// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/framesource.h"
#include "inference/api/videoreader.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace onset {

/// Reads a video forward on a thread and reader of its own, a few frames ahead of whoever calls next(): the
/// decoder waits when the queue is full (back-pressure). next() is called on one thread, the inference
/// thread; the destructor stops and joins the reading one.
class QueuedFrameSource : public FrameSource
{
public:
    static constexpr std::size_t kCapacity = 8;

    /// Opens `path` with the given table; decoding starts at `from`. `stop` ends waits with Error::Cancelled.
    static Result<std::unique_ptr<FrameSource>> open(const VideoBackend &backend, const std::string &path,
                                                     std::shared_ptr<const FrameTable> frames,
                                                     FrameIndex from, std::stop_token stop);
    ~QueuedFrameSource() override;

    const VideoInfo &info() const override { return m_info; }
    std::shared_ptr<const FrameTable> frames() const override { return m_frames; }
    Result<std::optional<Item>> next() override;

private:
    QueuedFrameSource(std::unique_ptr<VideoReader> reader, std::shared_ptr<const FrameTable> frames,
                      FrameIndex from, std::stop_token stop);
    void read(std::stop_token stop, FrameIndex from);
    bool push(std::stop_token stop, Result<std::optional<Item>> item);

    std::unique_ptr<VideoReader> m_reader;
    VideoInfo m_info;
    std::shared_ptr<const FrameTable> m_frames;
    std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Result<std::optional<Item>>> m_queue;
    std::jthread m_thread; // last: it uses what stands above
};

} // namespace onset
