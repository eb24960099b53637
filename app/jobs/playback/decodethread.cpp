// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/decodethread.h"

#include <chrono>
#include <utility>

namespace onset {

namespace {

/// Less than a reader takes by itself: beside it stand the pictures queued for playing and the thumbnails'
/// own reader, and the window as a whole shall stay within 600 MB on 1080p.
constexpr std::size_t kCacheBytes = std::size_t{250} * 1000 * 1000;

} // namespace

DecodeThread::DecodeThread(VideoBackend backend, std::function<void()> wake)
    : m_backend(std::move(backend))
    , m_wake(std::move(wake))
    , m_indexer(m_backend,
                [this](playback::Event event) {
                    if (const auto *indexed = std::get_if<playback::Indexed>(&event))
                        m_desk.useTable({indexed->session, indexed->frames});
                    report(std::move(event));
                })
    , m_thread([this](std::stop_token quit) { run(std::move(quit)); })
{}

DecodeThread::~DecodeThread()
{
    m_thread.request_stop();
    m_desk.abandon();
    m_thread.join();
}

void DecodeThread::report(playback::Event event)
{
    m_events.push(std::move(event));
    m_wake();
}

void DecodeThread::run(std::stop_token quit)
{
    while (auto work = m_desk.next(quit)) {
        const bool delivered =
            std::visit([&](const auto &task) { return perform(task, work->stop); }, work->task);
        m_desk.finished(delivered);
    }
    m_indexer.stop();
}

bool DecodeThread::perform(const DecodeDesk::Open &order, std::stop_token stop)
{
    m_indexer.stop();
    m_reader.reset();
    m_pathToIndex.clear();
    m_session = order.session;
    m_last = {};
    auto frames = order.frames;
    bool changed = false;
    if (frames && order.identity.size > 0) {
        const auto identity = m_backend.identify(order.path);
        if (!identity) {
            report(playback::OpenFailed{m_session, identity.error()});
            return false;
        }
        changed = *identity != order.identity;
    }
    if (changed || (frames && frames->empty()))
        frames.reset();
    VideoBackend::ReaderOptions options;
    options.cacheBytes = kCacheBytes;
    auto reader = m_backend.open(order.path, options);
    if (!reader) {
        report(playback::OpenFailed{m_session, reader.error()});
        return false;
    }
    m_reader = std::move(*reader);
    if (frames)
        m_reader->setFrames(frames);
    else
        m_pathToIndex = order.path;
    m_desk.setTableKnown(frames != nullptr);
    report(playback::Opened{m_session, m_reader->info(), frames, changed});
    return frames ? false : perform(DecodeDesk::Show{0, FrameIndex{0}}, std::move(stop));
}

bool DecodeThread::perform(const DecodeDesk::Close &, std::stop_token)
{
    m_indexer.stop();
    m_reader.reset();
    m_pathToIndex.clear();
    return false;
}

bool DecodeThread::perform(const DecodeDesk::UseTable &order, std::stop_token)
{
    if (m_reader && order.session == m_session) {
        m_reader->setFrames(order.frames);
        m_desk.setTableKnown(true);
    }
    return false;
}

void DecodeThread::startIndexing()
{
    if (!m_pathToIndex.empty())
        m_indexer.start(m_session, std::exchange(m_pathToIndex, {}));
}

Result<DecodedPicture> DecodeThread::decode(FrameIndex frame, std::stop_token stop)
{
    if (!m_reader)
        return Error{Error::Code::NotFound, "No video is open.", {}};
    auto decoded = m_reader->cached(frame);
    if (!decoded) {
        auto result = m_reader->frame(frame, std::move(stop));
        if (!result)
            return result.error();
        decoded = std::move(*result);
    }
    return convertPicture(*decoded, m_reader->frames().get(),
                          pictureSizeFor(m_reader->info(), m_desk.view()));
}

bool DecodeThread::perform(const DecodeDesk::Show &request, std::stop_token stop)
{
    auto picture = decode(request.frame, std::move(stop));
    const bool shown = picture.ok();
    if (shown)
        report(playback::PictureReady{m_session, request.generation, std::move(*picture)});
    else if (picture.error().code != Error::Code::Cancelled)
        report(playback::PictureFailed{m_session, request.generation, request.frame, picture.error()});
    // The first picture comes before the index: nothing competes with it for the disk.
    startIndexing();
    if (shown && m_reader && m_reader->frames()) {
        const bool backward = m_last.valid() && request.frame < m_last;
        m_last = request.frame;
        if (request.frame.value > 0 && (backward || !m_reader->cached(request.frame - 1)))
            m_desk.wantPrefetch(request.frame);
    }
    return shown;
}

bool DecodeThread::perform(const DecodeDesk::PlayStep &step, std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto frame = step.plan->frameAt(step.step);
    auto picture = decode(frame, std::move(stop));
    const std::chrono::duration<double> cost = std::chrono::steady_clock::now() - begin;
    if (picture) {
        m_desk.queue(step.generation, {step.step, std::move(*picture)}, cost.count());
        m_last = frame;
        if (step.plan->reverse() && frame.value > 0)
            m_desk.wantPrefetch(frame);
    } else if (picture.error().code != Error::Code::Cancelled) {
        m_desk.endQueue(step.generation);
        report(playback::PictureFailed{m_session, step.generation, frame, picture.error()});
    }
    m_wake();
    return false;
}

bool DecodeThread::perform(const DecodeDesk::Prefetch &prefetch, std::stop_token stop)
{
    if (m_reader && m_reader->frames())
        m_reader->prefetchBefore(prefetch.before, std::move(stop));
    return false;
}

} // namespace onset
