// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/audiofeed.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onset {

namespace {

constexpr int kChunkFrames = 2048;
constexpr double kAheadSeconds = 0.5;
constexpr double kEnoughSeconds = 0.15;

bool sameStream(const AudioFeed::Order &a, const AudioFeed::Order &b)
{
    return a.path == b.path && a.stream == b.stream && a.format.sampleRate == b.format.sampleRate &&
           a.format.channels == b.format.channels;
}

} // namespace

AudioFeed::AudioFeed(AudioOpener opener, std::function<void()> wake)
    : m_opener(std::move(opener))
    , m_wake(std::move(wake))
    , m_thread([this](std::stop_token quit) { run(std::move(quit)); })
{}

AudioFeed::~AudioFeed()
{
    m_thread.request_stop();
    m_thread.join();
}

void AudioFeed::start(Order order)
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_job;
        m_format = order.format;
        m_order = std::move(order);
        m_state = State::Filling;
        m_ended = false;
        m_samples.clear();
        m_taken = 0;
        m_debt = 0;
    }
    m_changed.notify_all();
}

void AudioFeed::stop()
{
    const std::scoped_lock lock(m_mutex);
    ++m_job;
    m_order.reset();
    m_state = State::Idle;
    m_samples.clear();
    m_taken = 0;
}

void AudioFeed::close()
{
    stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
}

AudioFeed::State AudioFeed::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void AudioFeed::read(float *to, int frames)
{
    const std::scoped_lock lock(m_mutex);
    const auto wanted = static_cast<std::size_t>(frames) * static_cast<std::size_t>(m_format.channels);
    const auto late = std::min(m_debt, m_samples.size() - m_taken);
    m_taken += late;
    m_debt -= late;
    const auto given = std::min(wanted, m_samples.size() - m_taken);
    std::copy_n(m_samples.begin() + static_cast<std::ptrdiff_t>(m_taken), given, to);
    std::fill(to + given, to + wanted, 0.0F);
    m_taken += given;
    if (!m_ended && m_state != State::Idle)
        m_debt += wanted - given;
    m_changed.notify_all();
}

bool AudioFeed::hasRoom() const
{
    const auto ahead = m_samples.size() - m_taken;
    return static_cast<double>(ahead) < kAheadSeconds * m_format.sampleRate * m_format.channels;
}

Status AudioFeed::begin(const Order &order)
{
    if (!m_reader || !sameStream(order, m_current)) {
        m_reader.reset();
        auto reader = m_opener
                          ? m_opener(order.path, order.stream, order.format.sampleRate, order.format.channels)
                          : Error{Error::Code::Unsupported, "This program was built without sound.", {}};
        if (!reader)
            return reader.error();
        m_reader = std::move(*reader);
    }
    m_current = order;
    m_lapFramesLeft = (order.loopEnd - order.seconds) / order.tempo * order.format.sampleRate;
    return m_reader->start(order.seconds, order.tempo);
}

Result<std::vector<float>> AudioFeed::nextChunk()
{
    if (!m_current.looped)
        return m_reader->read(kChunkFrames);
    if (std::lround(m_lapFramesLeft) <= 0) {
        const double lap = (m_current.loopEnd - m_current.loopStart) / m_current.tempo;
        m_lapFramesLeft += std::max(1.0, lap * m_current.format.sampleRate); // the fraction is carried over
        if (auto again = m_reader->start(m_current.loopStart, m_current.tempo); !again)
            return again.error();
    }
    const int frames = static_cast<int>(std::min<long>(kChunkFrames, std::lround(m_lapFramesLeft)));
    auto chunk = m_reader->read(frames);
    if (chunk) // the sound may end before the loop does
        chunk->resize(static_cast<std::size_t>(frames) * static_cast<std::size_t>(m_current.format.channels));
    m_lapFramesLeft -= frames;
    return chunk;
}

void AudioFeed::append(std::uint64_t job, Result<std::vector<float>> chunk)
{
    const std::scoped_lock lock(m_mutex);
    if (m_job != job)
        return;
    m_ended = !chunk || chunk->empty();
    if (chunk) {
        m_samples.erase(m_samples.begin(), m_samples.begin() + static_cast<std::ptrdiff_t>(m_taken));
        m_taken = 0;
        m_samples.insert(m_samples.end(), chunk->begin(), chunk->end());
    }
    const double seconds = static_cast<double>(m_samples.size()) / (m_format.sampleRate * m_format.channels);
    if (m_state == State::Filling && (m_ended || seconds >= kEnoughSeconds))
        m_state = State::Ready;
}

void AudioFeed::run(std::stop_token quit)
{
    std::uint64_t job = 0;
    std::unique_lock lock(m_mutex);
    while (!quit.stop_requested()) {
        m_changed.wait(lock, quit, [&] {
            return m_order || m_closing || (job != 0 && job == m_job && !m_ended && hasRoom());
        });
        if (quit.stop_requested())
            break;
        if (std::exchange(m_closing, false)) {
            m_reader.reset();
            job = 0;
            continue;
        }
        const auto order = std::exchange(m_order, std::nullopt);
        if (order)
            job = m_job;
        const auto before = m_state;
        lock.unlock();
        const auto begun = order ? begin(*order) : success();
        if (begun)
            append(job, nextChunk());
        lock.lock();
        if (!begun && job == m_job) {
            m_state = State::Failed;
            m_ended = true;
        }
        const bool changed = m_state != before;
        lock.unlock();
        if (changed)
            m_wake();
        lock.lock();
    }
}

} // namespace onset
