// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/pictureconversion.h"
#include "app/jobs/playback/playplan.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <variant>

namespace onset {

/// What the window wants of the decode thread, and the pictures that wait for their time: the one place the
/// two threads share. Requests replace one another (mailboxes of one); playing keeps a short queue of
/// converted pictures ahead.
class DecodeDesk
{
public:
    struct Open
    {
        std::uint64_t session = 0;
        std::string path;
        FileIdentity identity;                    ///< of the table; size 0: unknown, the table is trusted
        std::shared_ptr<const FrameTable> frames; ///< null: index the file
    };
    struct Close
    {};
    struct UseTable
    {
        std::uint64_t session = 0;
        std::shared_ptr<const FrameTable> frames;
    };
    struct Show
    {
        std::uint64_t generation = 0;
        FrameIndex frame;
    };
    struct PlayStep
    {
        std::uint64_t generation = 0;
        std::shared_ptr<const PlayPlan> plan;
        std::int64_t step = 0;
    };
    struct Prefetch
    {
        FrameIndex before;
    };
    using Task = std::variant<Open, Close, UseTable, Show, PlayStep, Prefetch>;

    struct Queued
    {
        std::int64_t step = 0;
        DecodedPicture picture;
    };
    struct QueueState
    {
        std::size_t pictures = 0;
        bool full = false;
        bool complete = false; ///< everything that will come is inside
    };

    // The window's side.
    void open(Open order);
    void close();
    void useTable(UseTable order); ///< any thread
    void show(Show request);       ///< the newest wins; cancels what is not on its way
    void play(std::uint64_t generation, std::shared_ptr<const PlayPlan> plan, std::int64_t firstStep);
    void stopPlaying();
    void setView(PictureSize view);
    /// The newest picture due at that elapsed time; what is older is thrown away. Steers what is decoded
    /// next: nothing is converted that would come too late.
    std::optional<Queued> take(std::uint64_t generation, double elapsedSeconds);
    std::optional<std::int64_t> nextQueuedStep() const;
    QueueState queueState(std::uint64_t generation) const;

    // The decode thread's side.
    struct Work
    {
        Task task;
        std::stop_token stop; ///< this task's
    };
    std::optional<Work> next(std::stop_token quit); ///< waits; nothing: quit
    void finished(bool delivered);                  ///< the task that next() gave
    void setTableKnown(bool known);
    void queue(std::uint64_t generation, Queued picture, double costSeconds);
    void endQueue(std::uint64_t generation); ///< decoding failed: nothing more comes
    void wantPrefetch(FrameIndex before);
    PictureSize view() const;
    void abandon(); ///< stops the running task, before the thread is joined

private:
    struct Playing
    {
        std::uint64_t generation = 0;
        std::shared_ptr<const PlayPlan> plan;
        std::int64_t next = 0;
        double elapsed = -1; ///< < 0: not begun
        bool failed = false;
    };
    std::optional<Task> choose();
    bool canQueue() const;
    std::int64_t stepWorthDecoding() const;
    void cancelUnlessOnTheWayTo(FrameIndex frame);
    void forgetAll();
    void clearQueue();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Open> m_open;
    bool m_close = false;
    std::optional<UseTable> m_table;
    std::optional<Show> m_show;
    std::optional<Playing> m_playing;
    std::optional<FrameIndex> m_prefetch;
    std::deque<Queued> m_queue;
    std::size_t m_queueBytes = 0;
    double m_cost = 0; ///< seconds a picture takes of late
    bool m_tableKnown = false;
    PictureSize m_view;
    std::optional<Task> m_running;
    std::stop_source m_stop;
    std::optional<std::chrono::steady_clock::time_point> m_waitingSince; ///< for a picture that was asked for
};

} // namespace onset
