// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/decodedesk.h"

#include <algorithm>
#include <utility>

namespace onset {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kOnTheWay = 8; ///< frames
constexpr std::size_t kMostQueued = 8;
constexpr std::size_t kLeastQueued = 2;
constexpr std::size_t kMostQueuedBytes = std::size_t{64} * 1000 * 1000;
/// While somebody drags, each request would cancel the one before and nothing would be seen: after this long
/// without a picture the running decode is left to finish.
constexpr auto kStarved = 100ms;
constexpr std::int64_t kMostLeftOut = 3;
constexpr double kFarBehind = 0.5; ///< wall seconds; then only a key frame can catch up

std::size_t bytesOf(const DecodedPicture &picture)
{
    return static_cast<std::size_t>(picture.picture.stride) *
           static_cast<std::size_t>(picture.picture.height);
}

std::optional<FrameIndex> targetOf(const std::optional<DecodeDesk::Task> &task)
{
    if (!task)
        return {};
    if (const auto *show = std::get_if<DecodeDesk::Show>(&*task))
        return show->frame;
    if (const auto *step = std::get_if<DecodeDesk::PlayStep>(&*task))
        return step->plan->frameAt(step->step);
    return {};
}

} // namespace

void DecodeDesk::forgetAll()
{
    m_open.reset();
    m_close = false;
    m_table.reset();
    m_show.reset();
    m_playing.reset();
    m_prefetch.reset();
    m_waitingSince.reset();
    m_tableKnown = false;
    clearQueue();
    m_stop.request_stop();
}

void DecodeDesk::clearQueue()
{
    m_queue.clear();
    m_queueBytes = 0;
}

void DecodeDesk::open(Open order)
{
    {
        const std::scoped_lock lock(m_mutex);
        forgetAll();
        m_open = std::move(order);
    }
    m_changed.notify_all();
}

void DecodeDesk::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        forgetAll();
        m_close = true;
    }
    m_changed.notify_all();
}

void DecodeDesk::abandon()
{
    const std::scoped_lock lock(m_mutex);
    forgetAll();
}

void DecodeDesk::useTable(UseTable order)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_table = std::move(order);
    }
    m_changed.notify_all();
}

void DecodeDesk::cancelUnlessOnTheWayTo(FrameIndex frame)
{
    if (!m_running)
        return;
    const auto target = targetOf(m_running);
    if (!target && !std::holds_alternative<Prefetch>(*m_running))
        return; // opening a file is not for a request to stop
    if (target) {
        const auto rest = frame - *target;
        if (rest >= 0 && rest <= kOnTheWay)
            return;
        const bool showing = std::holds_alternative<Show>(*m_running);
        if (showing && m_waitingSince && std::chrono::steady_clock::now() - *m_waitingSince > kStarved)
            return;
    }
    m_stop.request_stop();
}

void DecodeDesk::show(Show request)
{
    {
        const std::scoped_lock lock(m_mutex);
        cancelUnlessOnTheWayTo(request.frame);
        if (!m_waitingSince)
            m_waitingSince = std::chrono::steady_clock::now();
        m_prefetch.reset();
        m_show = request;
    }
    m_changed.notify_all();
}

void DecodeDesk::play(std::uint64_t generation, std::shared_ptr<const PlayPlan> plan, std::int64_t firstStep)
{
    {
        const std::scoped_lock lock(m_mutex);
        cancelUnlessOnTheWayTo(plan->frameAt(std::min(firstStep, plan->steps() - 1)));
        m_show.reset();
        m_prefetch.reset();
        clearQueue();
        m_playing = Playing{generation, std::move(plan), firstStep, -1.0, false};
    }
    m_changed.notify_all();
}

void DecodeDesk::stopPlaying()
{
    const std::scoped_lock lock(m_mutex);
    m_playing.reset();
    clearQueue();
}

void DecodeDesk::setView(PictureSize view)
{
    const std::scoped_lock lock(m_mutex);
    m_view = view;
}

PictureSize DecodeDesk::view() const
{
    const std::scoped_lock lock(m_mutex);
    return m_view;
}

std::optional<DecodeDesk::Queued> DecodeDesk::take(std::uint64_t generation, double elapsedSeconds)
{
    std::optional<Queued> due;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_playing || m_playing->generation != generation)
            return {};
        m_playing->elapsed = elapsedSeconds;
        const auto step = m_playing->plan->stepAt(elapsedSeconds);
        while (!m_queue.empty() && m_queue.front().step <= step) {
            due = std::move(m_queue.front());
            m_queueBytes -= bytesOf(due->picture);
            m_queue.pop_front();
        }
        // Reverse play decodes the group before ahead, but not while the screen waits.
        const bool prefetching = m_running && std::holds_alternative<Prefetch>(*m_running);
        if (prefetching && m_queue.size() <= kLeastQueued)
            m_stop.request_stop();
    }
    m_changed.notify_all();
    return due;
}

std::optional<std::int64_t> DecodeDesk::nextQueuedStep() const
{
    const std::scoped_lock lock(m_mutex);
    return m_queue.empty() ? std::nullopt : std::optional(m_queue.front().step);
}

DecodeDesk::QueueState DecodeDesk::queueState(std::uint64_t generation) const
{
    const std::scoped_lock lock(m_mutex);
    QueueState state;
    if (!m_playing || m_playing->generation != generation)
        return state;
    const bool decoding = m_running && std::holds_alternative<PlayStep>(*m_running) &&
                          std::get<PlayStep>(*m_running).generation == generation;
    const bool more = !m_playing->failed && m_playing->next < m_playing->plan->steps();
    state.pictures = m_queue.size();
    state.full = more && !canQueue();
    state.complete = !more && !decoding;
    return state;
}

bool DecodeDesk::canQueue() const
{
    if (!m_playing || m_playing->failed || m_playing->next >= m_playing->plan->steps())
        return false;
    return m_queue.size() < kLeastQueued || (m_queue.size() < kMostQueued && m_queueBytes < kMostQueuedBytes);
}

std::int64_t DecodeDesk::stepWorthDecoding() const
{
    const auto &playing = *m_playing;
    const auto &plan = *playing.plan;
    if (playing.elapsed < 0 || plan.stepAt(playing.elapsed) <= playing.next)
        return playing.next;
    // Between key frames everything must be decoded; leaving out pictures saves only their conversion.
    const auto due = plan.stepAt(playing.elapsed + m_cost * plan.speed());
    auto step = std::min(due, playing.next + kMostLeftOut * plan.stride());
    const double behind = (playing.elapsed - plan.dueSeconds(playing.next)) / plan.speed();
    if (behind > kFarBehind && !plan.reverse()) {
        const auto ahead = plan.frameAt(plan.stepAt(playing.elapsed + kFarBehind * plan.speed()));
        const auto atKey = plan.stepOf(plan.frames().keyFrameBefore(ahead), playing.next);
        if (atKey && *atKey > playing.next)
            step = *atKey;
    }
    return std::clamp(step, playing.next, plan.steps() - 1);
}

std::optional<DecodeDesk::Task> DecodeDesk::choose()
{
    if (std::exchange(m_close, false))
        return Close{};
    if (m_open)
        return *std::exchange(m_open, std::nullopt);
    if (m_table)
        return *std::exchange(m_table, std::nullopt);
    if (m_show && (m_tableKnown || m_show->frame == FrameIndex{0}))
        return *std::exchange(m_show, std::nullopt);
    if (canQueue()) {
        const auto step = stepWorthDecoding();
        m_playing->next = step + m_playing->plan->stride();
        return PlayStep{m_playing->generation, m_playing->plan, step};
    }
    if (m_prefetch)
        return Prefetch{*std::exchange(m_prefetch, std::nullopt)};
    return {};
}

std::optional<DecodeDesk::Work> DecodeDesk::next(std::stop_token quit)
{
    std::unique_lock lock(m_mutex);
    std::optional<Task> task;
    m_changed.wait(lock, quit, [&] {
        if (!quit.stop_requested())
            task = choose();
        return task.has_value();
    });
    if (!task || quit.stop_requested())
        return {};
    m_stop = std::stop_source();
    m_running = task;
    return Work{std::move(*task), m_stop.get_token()};
}

void DecodeDesk::finished(bool delivered)
{
    const std::scoped_lock lock(m_mutex);
    m_running.reset();
    if (delivered) {
        m_waitingSince.reset();
        if (m_show)
            m_waitingSince = std::chrono::steady_clock::now();
    }
}

void DecodeDesk::setTableKnown(bool known)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_open && !m_close)
        m_tableKnown = known;
}

void DecodeDesk::queue(std::uint64_t generation, Queued picture, double costSeconds)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_playing || m_playing->generation != generation)
        return;
    m_cost = std::min(0.5, m_cost > 0 ? 0.8 * m_cost + 0.2 * costSeconds : costSeconds);
    m_queueBytes += bytesOf(picture.picture);
    m_queue.push_back(std::move(picture));
}

void DecodeDesk::endQueue(std::uint64_t generation)
{
    const std::scoped_lock lock(m_mutex);
    if (m_playing && m_playing->generation == generation)
        m_playing->failed = true;
}

void DecodeDesk::wantPrefetch(FrameIndex before)
{
    const std::scoped_lock lock(m_mutex);
    m_prefetch = before;
}

} // namespace onset
