// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/playengine.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t kEnoughPictures = 3;
constexpr auto kLongestWaitForPictures = 300ms;
constexpr auto kLongestWaitForSound = 1000ms;
constexpr double kSeenPieceSeconds = 5.0;

} // namespace

PlayEngine::PlayEngine(DecodeDesk &desk, AudioFeed &feed, std::unique_ptr<AudioOutput> output)
    : m_desk(desk)
    , m_feed(feed)
    , m_output(std::move(output))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlayEngine::tick);
}

void PlayEngine::start(std::uint64_t generation, std::shared_ptr<const PlayPlan> plan, bool firstShown,
                       std::optional<AudioFeed::Order> sound)
{
    stop();
    m_generation = generation;
    m_plan = std::move(plan);
    m_lastStep = firstShown ? 0 : -1;
    m_seenFrom = m_lastStep;
    m_started = Steady::now();
    m_withSound = false;
    if (sound && m_output) {
        if (const auto format = m_output->format()) {
            m_withSound = true;
            m_format = *format;
            sound->format = *format;
            sound->seconds = m_plan->frames().secondsOf(m_plan->start());
            sound->tempo = m_plan->rate();
            if (const auto loop = m_plan->loop()) {
                sound->looped = true;
                sound->loopStart = m_plan->frames().secondsOf(loop->start);
                sound->loopEnd = m_plan->frames().secondsOf(loop->end);
            }
            m_feed.start(std::move(*sound));
        }
    }
    m_desk.play(generation, m_plan, firstShown ? m_plan->stride() : 0);
    m_timer.start(1);
}

void PlayEngine::stop()
{
    if (!m_plan)
        return;
    flushSeen();
    m_timer.stop();
    m_clock.stop();
    if (m_withSound) {
        m_output->stop();
        m_feed.stop();
    }
    m_desk.stopPlaying();
    m_plan.reset();
}

void PlayEngine::setVolume(double volume)
{
    if (m_output)
        m_output->setVolume(volume);
}

void PlayEngine::resetStatistics()
{
    m_played = 0;
    m_dropped = 0;
    emit statisticsChanged();
}

void PlayEngine::poll()
{
    if (m_plan)
        tick();
}

void PlayEngine::tick()
{
    if (!m_plan)
        return;
    if (!m_clock.running())
        return preroll();
    const auto generation = m_generation;
    const double elapsed = m_clock.elapsed();
    if (const auto due = m_desk.take(m_generation, elapsed)) {
        show(*due);
        if (!m_plan || m_generation != generation)
            return; // whoever listens has stopped or moved us
    }
    const auto state = m_desk.queueState(m_generation);
    const bool last = m_lastStep + m_plan->stride() >= m_plan->steps();
    if (elapsed >= m_plan->endSeconds() || (state.complete && state.pictures == 0 && !last))
        return finish();
    schedule(elapsed);
}

void PlayEngine::preroll()
{
    if (m_lastStep < 0) {
        if (const auto first = m_desk.take(m_generation, 0.0)) {
            const auto generation = m_generation;
            show(*first);
            if (!m_plan || m_generation != generation)
                return;
        }
    }
    const auto waited = Steady::now() - m_started;
    const auto state = m_desk.queueState(m_generation);
    const bool some = m_lastStep >= 0 && (state.pictures > 0 || waited > kLongestWaitForPictures);
    const bool pictures = state.full || state.complete || state.pictures >= kEnoughPictures ||
                          (some && waited > kLongestWaitForPictures);
    const bool sound =
        !m_withSound || m_feed.state() != AudioFeed::State::Filling || waited > kLongestWaitForSound;
    if (pictures && sound)
        return begin();
    m_timer.start(10);
}

void PlayEngine::begin()
{
    if (m_withSound &&
        (m_feed.state() == AudioFeed::State::Failed || !m_output->start(m_feed, m_format).ok())) {
        m_feed.stop();
        m_withSound = false;
    }
    m_clock.start(m_plan->speed(), m_withSound ? m_output.get() : nullptr);
    tick();
}

void PlayEngine::show(const DecodeDesk::Queued &due)
{
    const auto stride = m_plan->stride();
    if (m_lastStep >= 0)
        m_dropped += std::max<std::int64_t>(0, (due.step - m_lastStep + stride - 1) / stride - 1);
    else
        m_dropped += due.step / stride;
    ++m_played;
    noteSeen(due.step);
    m_lastStep = due.step;
    emit pictureDue(due.picture);
    emit statisticsChanged();
}

void PlayEngine::finish()
{
    const auto left = m_plan->loop() ? 0 : m_plan->steps() - 1 - m_lastStep;
    if (left > 0) {
        m_dropped += left / m_plan->stride();
        emit statisticsChanged();
    }
    stop();
    emit ended();
}

void PlayEngine::schedule(double elapsed)
{
    const auto next = std::max(m_plan->stepAt(elapsed), m_lastStep) + m_plan->stride();
    const double due =
        next < m_plan->steps() ? m_plan->dueSeconds(next) : std::min(m_plan->endSeconds(), elapsed + 1.0);
    const double wait = (due - elapsed) / m_plan->speed() * 1000.0;
    m_timer.start(std::clamp(static_cast<int>(std::ceil(wait)), 1, 40));
}

void PlayEngine::noteSeen(std::int64_t step)
{
    if (m_seenFrom < 0) {
        m_seenFrom = step;
        return;
    }
    const bool newLap = m_plan->lapOf(step) != m_plan->lapOf(m_seenFrom);
    const bool enough = m_plan->dueSeconds(step) - m_plan->dueSeconds(m_seenFrom) > kSeenPieceSeconds;
    if (newLap || enough) {
        flushSeen();
        m_seenFrom = step;
    }
}

void PlayEngine::flushSeen()
{
    if (m_seenFrom < 0 || m_lastStep < m_seenFrom)
        return;
    const auto a = m_plan->frameAt(m_seenFrom);
    const auto b = m_plan->frameAt(m_lastStep);
    emit played({std::min(a, b), std::max(a, b) + 1});
    m_seenFrom = -1;
}

} // namespace onset
