// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runtime/streamsprobe.h"

#include "inference/runtime/streams/flowplanes.h"
#include "inference/runtime/streams/livestreams.h"

#include <exception>

namespace onset::test {

struct StreamsProbe::State
{
    std::unique_ptr<StreamRows> rows;
    LiveStreams *live = nullptr;
    std::vector<std::int64_t> shape;
};

StreamsProbe::StreamsProbe(std::unique_ptr<State> state)
    : m(std::move(state))
{}
StreamsProbe::~StreamsProbe() = default;
StreamsProbe::StreamsProbe(StreamsProbe &&) noexcept = default;

Result<StreamsProbe> StreamsProbe::live(const FakeVideo &video, std::vector<StreamSpec> specs,
                                        std::int64_t aheadBytes, std::stop_token stop)
{
    auto streams =
        LiveStreams::open(video.open({0}, stop), std::move(specs), fakeFlow(), {aheadBytes, {0}}, stop);
    if (!streams)
        return streams.error();
    auto state = std::make_unique<State>();
    state->live = streams->get();
    state->rows = *std::move(streams);
    return StreamsProbe(std::move(state));
}

std::int64_t StreamsProbe::frameCount() const
{
    return m->rows->frameCount();
}

Status StreamsProbe::ensure(std::int64_t end)
{
    return m->rows->ensure(end);
}

void StreamsProbe::release(std::int64_t before)
{
    m->rows->release(before);
}

std::vector<std::uint8_t> StreamsProbe::gather(const StreamSpec &spec,
                                               const std::vector<std::int64_t> &frames)
{
    try {
        const auto rows = m->rows->gather(spec, frames);
        m->shape = rows.sizes().vec();
        const auto *data = rows.data_ptr<std::uint8_t>();
        return {data, data + rows.numel()};
    } catch (const std::exception &exception) {
        error = exception.what();
        return {};
    }
}

std::vector<std::int64_t> StreamsProbe::shape() const
{
    return m->shape;
}

double StreamsProbe::producerWaited() const
{
    return m->live->times().producerWaited;
}

std::vector<std::uint8_t> planesOf(float x, float y, double bound)
{
    std::vector<std::uint8_t> planes(3);
    flowPlanes(FlowField{1, 1, {x}, {y}}, bound, planes.data());
    return planes;
}

} // namespace onset::test
