// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/framestream.h"

#include <deque>
#include <memory>
#include <set>

namespace onset {

/// A forward pass that knows which frame of the table comes next, and checks every picture against it: by
/// PTS, or by position, size and ordinal of its packet where the table's frames have none. One thread at a
/// time.
class DecodingRun
{
public:
    struct Start
    {
        std::int64_t key = 0; ///< frame whose packet comes first
        bool fromFileStart = false;
        bool lenient = false; ///< damaged data: frames that do not come are replaced by the one before
        bool exact = false;   ///< the decoder has one thread
        bool complete = true; ///< nothing sent to the decoder lacks what it refers to, unless damaged
        bool timed = true;    ///< its packets' timestamps are those of the table
    };
    enum class Event {
        Nothing, ///< a step without a picture of interest
        Frame,   ///< take it with frame(), index()
        Damage,  ///< the decoder reported an error; not in a lenient run
        Lost,    ///< what came is not what the table says
        Ended,
    };

    /// `table` may be null when fromFileStart: pictures are then only counted.
    DecodingRun(Start start, FrameStream stream, std::shared_ptr<const FrameTable> table);
    Event step();
    const Start &start() const { return m_start; }
    std::int64_t next() const { return m_next; }
    void adopt(std::shared_ptr<const FrameTable> table) { m_table = std::move(table); }

    /// After Event::Frame: the picture of frame index(). repeatFrom() … index() - 1 are frames that never
    /// came.
    std::shared_ptr<const AVFrame> frame() const { return m_given.frame; }
    std::int64_t index() const { return m_given.index; }
    std::int64_t repeatFrom() const { return m_given.repeatFrom; }
    /// Key frames of the groups in which the decoder reported errors; told exactly by one thread.
    const std::set<std::int64_t> &damagedGroups() const { return m_damagedGroups; }

private:
    struct Placed
    {
        std::int64_t repeatFrom;
        std::int64_t index;
        std::shared_ptr<const AVFrame> frame;
    };
    bool matches(std::int64_t index, const FrameStream::Output &output) const;
    void notePacket();
    bool complaint(const FrameStream::Output *output);
    Event place(FrameStream::Output output);
    Event accept(std::int64_t index, FrameStream::Output output);
    Event emit();

    Start m_start;
    FrameStream m_stream;
    std::shared_ptr<const FrameTable> m_table;
    std::int64_t m_expected = 0; ///< the frame that the decoder gives next
    std::int64_t m_next = 0;     ///< the frame that step() gives next
    std::deque<Placed> m_held;
    Placed m_given{-1, -1, {}};
    std::int64_t m_strayOutputs = 0;
    bool m_keySeen = false;
    std::int64_t m_packets = 0;
    std::int64_t m_sentKey = 0; ///< frame of the key packet sent last
    std::set<std::int64_t> m_damagedGroups;
};

} // namespace onset
