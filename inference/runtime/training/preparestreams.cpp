// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/preparestreams.h"

#include "inference/runtime/features/findorbegin.h"
#include "inference/runtime/streams/framerows.h"
#include "inference/runtime/streams/storedstreams.h"

#include <algorithm>
#include <optional>

namespace onset {

namespace {

constexpr std::int64_t kProgressEvery = 32; // frames

Error stopped()
{
    return {Error::Code::Cancelled, "Preparing the videos was stopped.", {}};
}

struct Pending
{
    StreamSpec spec;
    std::unique_ptr<FeatureWriter> writer;
};

/// Begins all streams that are missing, in one order everywhere, so that two processes never wait for each
/// other.
Result<std::vector<Pending>> beginMissing(const Video &video, std::vector<StreamSpec> specs,
                                          const FeatureCache &cache, const std::stop_token &stop)
{
    std::sort(specs.begin(), specs.end(),
              [](const StreamSpec &a, const StreamSpec &b) { return nameOf(a) < nameOf(b); });
    specs.erase(std::unique(specs.begin(), specs.end()), specs.end());
    std::vector<Pending> pending;
    for (const auto &spec : specs) {
        auto one = findOrBegin(cache, storedKey(video.identity, spec), storedLayout(spec),
                               video.frames->size(), stop);
        if (!one)
            return one.error();
        if (one->writer)
            pending.push_back({spec, std::move(one->writer)});
    }
    return pending;
}

/// Decodes [from, end) and appends the rows that each writer lacks.
class Pass
{
public:
    Pass(const Video &video, std::vector<Pending> &pending, const std::stop_token &stop)
        : m_video(video)
        , m_pending(pending)
        , m_stop(stop)
        , m_end(video.frames->size())
        , m_begin(m_end)
    {
        for (const auto &one : pending)
            m_begin = std::min(m_begin, one.writer->rows());
    }

    Status run(const EngineServices &services, const std::function<void(double)> &progress)
    {
        if (m_begin >= m_end)
            return success();
        const bool flow = std::any_of(m_pending.begin(), m_pending.end(),
                                      [](const Pending &one) { return one.spec.kind == StreamKind::Flow; });
        const auto first = flow && m_begin > 0 ? m_begin - 1 : m_begin;
        auto source = services.open(m_video, {first}, m_stop);
        if (!source)
            return source.error();
        if (auto status = makeRows((*source)->info().rotation, services.flow); !status)
            return status;
        for (auto frame = first; frame < m_end; ++frame) {
            if (auto status = take(**source, frame); !status)
                return status;
            if (progress && frame % kProgressEvery == 0)
                progress(static_cast<double>(frame) / static_cast<double>(m_end));
        }
        return success();
    }

private:
    Status makeRows(int rotation, const FlowFactory &flows)
    {
        std::vector<StreamSpec> specs;
        for (const auto &one : m_pending)
            specs.push_back(one.spec);
        auto rows = FrameRows::make(std::move(specs), rotation, flows);
        if (!rows)
            return rows.error();
        m_rows.emplace(*std::move(rows));
        m_bytes.resize(m_rows->frameBytes());
        return success();
    }

    Status take(FrameSource &source, std::int64_t frame)
    {
        if (m_stop.stop_requested())
            return stopped();
        const auto decoded = nextFrame(source, frame, m_end);
        if (!decoded)
            return decoded.error();
        if (frame < m_begin)
            return m_rows->prime(**decoded);
        if (auto status = m_rows->convert(**decoded, m_bytes.data()); !status)
            return status;
        return append(frame);
    }

    Status append(std::int64_t frame)
    {
        const std::span<const std::byte> all = std::as_bytes(std::span(m_bytes));
        for (std::size_t i = 0; i < m_pending.size(); ++i) {
            if (m_pending[i].writer->rows() != frame)
                continue; // it has this row already
            const auto row = all.subspan(m_rows->offset(i), rowBytes(m_pending[i].spec));
            if (auto status = m_pending[i].writer->append(row); !status)
                return status;
        }
        return success();
    }

    const Video &m_video;
    std::vector<Pending> &m_pending;
    std::stop_token m_stop;
    std::int64_t m_end;
    std::int64_t m_begin;
    std::optional<FrameRows> m_rows;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace

std::shared_ptr<const FeatureFile> storedStream(const Video &video, const StreamSpec &stream,
                                                const FeatureCache &cache)
{
    auto file = cache.find(storedKey(video.identity, stream));
    const bool whole =
        file && *file && (*file)->layout() == storedLayout(stream) && (*file)->rows() >= video.frames->size();
    return whole ? *file : nullptr;
}

Status storeStreams(const Video &video, std::span<const StreamSpec> streams, const EngineServices &services,
                    const FeatureCache &cache, const std::function<void(double)> &progress,
                    std::stop_token stop)
{
    auto pending = beginMissing(video, {streams.begin(), streams.end()}, cache, stop);
    if (!pending)
        return pending.error();
    Pass pass(video, *pending, stop);
    if (auto status = pass.run(services, progress); !status)
        return status;
    for (const auto &one : *pending) {
        if (auto file = one.writer->finish(); !file)
            return file.error();
    }
    return success();
}

} // namespace onset
