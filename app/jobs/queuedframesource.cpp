// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/queuedframesource.h"

#include <algorithm>
#include <thread>

namespace onset {

Result<std::unique_ptr<FrameSource>> QueuedFrameSource::open(const VideoBackend &backend,
                                                             const std::string &path,
                                                             std::shared_ptr<const FrameTable> frames,
                                                             FrameIndex from, std::stop_token stop)
{
    // Forward reading needs no cache worth its memory; the window's own decoder keeps the other core.
    VideoBackend::ReaderOptions options;
    options.cacheBytes = std::size_t{32} * 1000 * 1000;
    options.threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency() / 2, 1u, 4u));
    auto reader = backend.open(path, options);
    if (!reader)
        return reader.error();
    (*reader)->setFrames(frames);
    return std::unique_ptr<FrameSource>(
        new QueuedFrameSource(std::move(*reader), std::move(frames), from, std::move(stop)));
}

QueuedFrameSource::QueuedFrameSource(std::unique_ptr<VideoReader> reader,
                                     std::shared_ptr<const FrameTable> frames, FrameIndex from,
                                     std::stop_token stop)
    : m_reader(std::move(reader))
    , m_info(m_reader->info())
    , m_frames(std::move(frames))
    , m_stop(std::move(stop))
    , m_thread([this, from](std::stop_token own) { read(std::move(own), from); })
{}

QueuedFrameSource::~QueuedFrameSource() = default;

void QueuedFrameSource::read(std::stop_token stop, FrameIndex from)
{
    for (FrameIndex f = from; f.value < m_frames->size(); f = f + 1) {
        auto frame = m_reader->frame(f, stop);
        if (!frame) {
            push(stop, frame.error());
            return;
        }
        if (!push(stop, std::optional(Item{f, std::move(*frame)})))
            return;
    }
    push(stop, std::optional<Item>());
}

bool QueuedFrameSource::push(std::stop_token stop, Result<std::optional<Item>> item)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return m_queue.size() < kCapacity; }))
        return false;
    m_queue.push_back(std::move(item));
    m_changed.notify_all();
    return true;
}

Result<std::optional<FrameSource::Item>> QueuedFrameSource::next()
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, m_stop, [this] { return !m_queue.empty(); }))
        return Error{Error::Code::Cancelled, "stopped", {}};
    auto item = std::move(m_queue.front());
    // The end and an error stay, so that asking again gets the same answer.
    if (!item || !item->has_value())
        m_queue.front() = item;
    else
        m_queue.pop_front();
    m_changed.notify_all();
    return item;
}

} // namespace onset
