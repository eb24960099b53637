// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/thumbnailthread.h"

#include "app/jobs/lowpriority.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

constexpr std::size_t kCacheBytes = std::size_t{24} * 1000 * 1000;

PictureSize sizeWithin(const VideoInfo &info, PictureSize within)
{
    if (within.width <= 0 || within.height <= 0 || info.width <= 0 || info.height <= 0)
        return {};
    const bool turned = info.rotation == 90 || info.rotation == 270;
    const double width = turned ? within.height : within.width;
    const double height = turned ? within.width : within.height;
    const double scale = std::min({width / (info.width * info.sampleAspect), height / info.height, 1.0});
    return {std::max(1, int(std::lround(info.width * scale))),
            std::max(1, int(std::lround(info.height * scale)))};
}

} // namespace

ThumbnailThread::ThumbnailThread(VideoBackend backend, Report report)
    : m_backend(std::move(backend))
    , m_report(std::move(report))
    , m_thread([this](std::stop_token quit) { run(std::move(quit)); })
{}

ThumbnailThread::~ThumbnailThread()
{
    m_thread.request_stop();
    close();
    m_thread.join();
}

void ThumbnailThread::open(std::uint64_t session, std::string path, std::shared_ptr<const FrameTable> frames)
{
    const std::scoped_lock lock(m_mutex);
    m_source = Source{session, std::move(path), std::move(frames)};
    m_sourceChanged = true;
    m_items.clear();
    m_stop.request_stop();
}

void ThumbnailThread::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_source.reset();
        m_sourceChanged = true;
        m_items.clear();
        m_stop.request_stop();
    }
    m_changed.notify_all();
}

void ThumbnailThread::request(const std::string &purpose, const std::vector<FrameIndex> &frames,
                              PictureSize within)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_source)
            return;
        std::erase_if(m_items, [&](const Item &item) { return item.purpose == purpose; });
        if (m_running == purpose)
            m_stop.request_stop();
        for (const auto frame : frames) {
            if (frame.valid() && frame.value < m_source->frames->size())
                m_items.push_back({purpose, frame, within});
        }
    }
    m_changed.notify_all();
}

void ThumbnailThread::run(std::stop_token quit)
{
    giveWay(); // the decoder's threads too
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, quit, [&] { return !m_items.empty() || m_sourceChanged; })) {
        if (quit.stop_requested())
            return;
        const bool reopen = std::exchange(m_sourceChanged, false);
        const auto source = m_source;
        std::optional<Item> item;
        if (source && !m_items.empty()) {
            item = std::move(m_items.front());
            m_items.pop_front();
            m_running = item->purpose;
            m_stop = std::stop_source();
        }
        const auto stop = m_stop.get_token();
        lock.unlock();
        if (reopen)
            m_reader.reset();
        if (item)
            answer(*source, *item, stop);
        lock.lock();
        m_running.clear();
    }
}

void ThumbnailThread::answer(const Source &source, const Item &item, std::stop_token stop)
{
    if (!m_reader) {
        VideoBackend::ReaderOptions options;
        options.cacheBytes = kCacheBytes;
        options.threads = 1;
        auto reader = m_backend.open(source.path, options);
        if (!reader)
            return; // the main reader has said what is wrong with the file
        m_reader = std::move(*reader);
        m_reader->setFrames(source.frames);
    }
    const auto frame = m_reader->frame(item.frame, std::move(stop));
    if (!frame)
        return;
    auto picture = convertPicture(**frame, source.frames.get(), sizeWithin(m_reader->info(), item.within));
    if (picture)
        m_report(playback::ThumbnailReady{source.session, item.purpose, std::move(*picture)});
}

} // namespace onset
