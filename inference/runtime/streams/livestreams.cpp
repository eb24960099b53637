// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/streams/livestreams.h"

#include "inference/api/stopwatch.h"
#include "inference/runtime/streams/gather.h"

#include <algorithm>
#include <stdexcept>

namespace onset {

namespace {

/// Few frames are too few to hide a batch, many only cost memory.
std::int64_t framesAhead(std::int64_t bytes, std::size_t frameBytes)
{
    return std::clamp<std::int64_t>(bytes / static_cast<std::int64_t>(std::max<std::size_t>(1, frameBytes)),
                                    16, 1024);
}

} // namespace

Result<std::unique_ptr<LiveStreams>> LiveStreams::open(std::unique_ptr<FrameSource> source,
                                                       std::vector<StreamSpec> specs,
                                                       const FlowFactory &flows, Options options,
                                                       std::stop_token stop)
{
    auto rows = FrameRows::make(std::move(specs), source->info().rotation, flows);
    if (!rows)
        return rows.error();
    return std::unique_ptr<LiveStreams>(
        new LiveStreams(std::move(source), *std::move(rows), options, std::move(stop)));
}

LiveStreams::LiveStreams(std::unique_ptr<FrameSource> source, FrameRows rows, const Options &options,
                         std::stop_token stop)
    : m_source(std::move(source))
    , m_rows(std::move(rows))
    , m_specs(m_rows.specs())
    , m_frameCount(m_source->frames() ? m_source->frames()->size() : 0)
    , m_stop(std::move(stop))
    , m_ring(options.from.value, m_rows.frameBytes(), framesAhead(options.aheadBytes, m_rows.frameBytes()))
    , m_thread([this, from = options.from.value] { produce(from); })
{}

LiveStreams::~LiveStreams()
{
    m_ring.close();
}

void LiveStreams::produce(std::int64_t from)
{
    // What a picture library throws (memory, mostly) must not end the program.
    try {
        m_ring.end(produceFrom(from));
    } catch (const std::exception &exception) {
        m_ring.end(Error{Error::Code::Internal,
                         "Making network input from '" + m_source->info().path + "' failed.",
                         exception.what()});
    }
}

Status LiveStreams::produceFrom(std::int64_t from)
{
    for (auto frame = from; frame < m_frameCount; ++frame) {
        auto block = m_ring.acquire(m_stop);
        if (!block)
            return Error{Error::Code::Cancelled, "Reading the video was stopped.", {}};
        if (auto status = makeRow(frame, block.get()); !status)
            return status;
        m_ring.put(std::move(block));
    }
    return success();
}

Status LiveStreams::makeRow(std::int64_t frame, std::uint8_t *out)
{
    double decoding = 0;
    const auto decoded = [&] {
        const Stopwatch watch(decoding);
        return nextFrame(*m_source, frame, m_frameCount);
    }();
    if (!decoded)
        return decoded.error();
    auto status = m_rows.convert(**decoded, out);
    const std::lock_guard lock(m_timesMutex);
    m_times.decoding += decoding;
    m_times.making = m_rows.times();
    return status;
}

Status LiveStreams::ensure(std::int64_t end)
{
    const Stopwatch watch(m_times.readerWaited);
    return m_ring.wait(std::min(end, m_frameCount), m_stop);
}

torch::Tensor LiveStreams::gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const
{
    const auto found = std::find(m_specs.begin(), m_specs.end(), stream);
    if (found == m_specs.end())
        throw std::logic_error("there is no stream " + nameOf(stream));
    const auto offset = m_rows.offset(static_cast<std::size_t>(found - m_specs.begin()));
    auto blocks = m_ring.blocks(clampedFrames(frames, m_frameCount));
    for (auto &block : blocks)
        block += offset;
    return gathered(stream, blocks);
}

void LiveStreams::release(std::int64_t before)
{
    m_ring.release(before);
}

LiveStreams::Times LiveStreams::times() const
{
    const std::lock_guard lock(m_timesMutex);
    auto times = m_times;
    times.producerWaited = m_ring.putterWaited();
    return times;
}

} // namespace onset
