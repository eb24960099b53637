// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/framesource.h"
#include "inference/runtime/streams/framerows.h"
#include "inference/runtime/streams/rowring.h"
#include "inference/runtime/streams/streamrows.h"

#include <mutex>
#include <stop_token>
#include <thread>

namespace onset {

/// The streams of a video while it is decoded: a thread takes frames from the source, converts them and
/// computes their flow, ahead of whoever reads, within bounds; rows that were released are used again. All
/// streams come from one pass.
class LiveStreams final : public StreamRows
{
public:
    /// Where the time of both sides went, in seconds.
    struct Times
    {
        double decoding = 0;       ///< the thread waited for frames
        FrameRows::Times making;   ///< the thread converted, computed flow
        double producerWaited = 0; ///< the thread waited for the reader to release rows
        double readerWaited = 0;   ///< ensure() waited
    };
    struct Options
    {
        std::int64_t aheadBytes = std::int64_t{48} << 20; ///< of rows made before they were asked for
        FrameIndex from{0};                               ///< frame that the source begins with
    };

    /// `source` begins at options.from (rows before it do not exist; where there is a flow, its first row has
    /// none). The thread starts at once. Errors as FrameRows::make().
    static Result<std::unique_ptr<LiveStreams>> open(std::unique_ptr<FrameSource> source,
                                                     std::vector<StreamSpec> specs, const FlowFactory &flows,
                                                     Options options, std::stop_token stop);
    static Result<std::unique_ptr<LiveStreams>> open(std::unique_ptr<FrameSource> source,
                                                     std::vector<StreamSpec> specs, const FlowFactory &flows,
                                                     std::stop_token stop)
    {
        return open(std::move(source), std::move(specs), flows, Options{}, stop);
    }
    ~LiveStreams() override;

    std::int64_t frameCount() const override { return m_frameCount; }
    Status ensure(std::int64_t end) override;
    torch::Tensor gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const override;
    void release(std::int64_t before) override;
    Times times() const;

private:
    LiveStreams(std::unique_ptr<FrameSource> source, FrameRows rows, const Options &options,
                std::stop_token stop);
    void produce(std::int64_t from);
    Status produceFrom(std::int64_t from);
    Status makeRow(std::int64_t frame, std::uint8_t *out);

    std::unique_ptr<FrameSource> m_source;
    FrameRows m_rows; ///< the thread's
    std::vector<StreamSpec> m_specs;
    std::int64_t m_frameCount;
    std::stop_token m_stop;
    RowRing m_ring;
    mutable std::mutex m_timesMutex;
    Times m_times;         ///< the thread's share under m_timesMutex, the rest the reader's
    std::jthread m_thread; // last: it uses what stands above
};

} // namespace onset
