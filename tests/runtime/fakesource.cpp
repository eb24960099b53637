// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runtime/fakesource.h"

#include <chrono>
#include <thread>

namespace onset::test {

namespace {

class FakeFrame final : public DecodedFrame
{
public:
    using Value = std::function<std::uint8_t(std::int64_t, int, double, double)>;

    FakeFrame(std::int64_t index, Value value)
        : m_index(index)
        , m_value(value ? std::move(value) : Value(fakeValue))
    {}
    FrameIndex index() const override { return {m_index}; }
    Ticks pts() const override { return m_index; }
    bool damaged() const override { return false; }
    std::size_t bytes() const override { return 0; }
    std::string md5() const override { return {}; }
    Result<Picture> toPicture(PixelLayout layout, int width, int height) const override
    {
        const int channels = layout == PixelLayout::Gray8 ? 1 : 3;
        const int stride = width * channels + 5; // rows are not packed, as swscale's are not
        const std::shared_ptr<std::uint8_t[]> pixels(
            new std::uint8_t[static_cast<std::size_t>(stride) * static_cast<std::size_t>(height)]());
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                for (int c = 0; c < channels; ++c)
                    pixels[static_cast<std::size_t>(y * stride + x * channels + c)] =
                        m_value(m_index, c, (x + 0.5) / width, (y + 0.5) / height);
            }
        }
        return Picture{width, height, stride, layout,
                       std::shared_ptr<const std::uint8_t>(pixels, pixels.get())};
    }

private:
    std::int64_t m_index;
    Value m_value;
};

class FakeSource final : public FrameSource
{
public:
    FakeSource(const FakeVideo &video, std::int64_t from, std::stop_token stop)
        : m_video(video)
        , m_table(video.video().frames)
        , m_next(from)
        , m_stop(std::move(stop))
    {
        m_info.path = "fake.mp4";
        m_info.rotation = video.rotation;
        m_info.width = video.width;
        m_info.height = video.height;
    }
    const VideoInfo &info() const override { return m_info; }
    std::shared_ptr<const FrameTable> frames() const override { return m_table; }
    Result<std::optional<Item>> next() override
    {
        if (m_stop.stop_requested())
            return Error{Error::Code::Cancelled, "stopped", {}};
        if (m_next >= m_table->size() || m_next == m_video.endAt)
            return std::optional<Item>();
        if (m_next == m_video.failAt)
            return Error{Error::Code::BadInput, "frame is damaged", {}};
        if (m_video.microsecondsAFrame > 0)
            std::this_thread::sleep_for(std::chrono::microseconds(m_video.microsecondsAFrame));
        ++*m_video.decoded;
        const FrameIndex index{m_next++};
        return std::optional(Item{index, std::make_shared<FakeFrame>(index.value, m_video.value)});
    }

private:
    FakeVideo m_video;
    VideoInfo m_info;
    std::shared_ptr<const FrameTable> m_table;
    std::int64_t m_next;
    std::stop_token m_stop;
};

class FakeEstimator final : public FlowEstimator
{
public:
    Result<FlowField> flow(const Picture &from, const Picture &to) override
    {
        const auto pixels = static_cast<std::size_t>(from.width) * static_cast<std::size_t>(from.height);
        const float x = static_cast<float>(*to.row(0) - *from.row(0)) / 100;
        return FlowField{from.width, from.height, std::vector<float>(pixels, x),
                         std::vector<float>(pixels, x / 2)};
    }
};

} // namespace

std::uint8_t fakeValue(std::int64_t frame, int channel, double x, double y)
{
    const auto column = static_cast<std::int64_t>(x * 8);
    const auto row = static_cast<std::int64_t>(y * 8);
    return static_cast<std::uint8_t>(frame * 7 + channel * 50 + column * 3 + row * 29);
}

Video FakeVideo::video(int number) const
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(frames));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].pts = static_cast<Ticks>(i);
        entries[i].duration = 1;
    }
    Video video;
    video.id = VideoId{number};
    video.key = "fake" + std::to_string(number);
    video.absolutePath = "/nowhere/" + video.key + ".mp4";
    video.identity.size = 1000 + number;
    video.identity.digests[0] = static_cast<std::uint64_t>(number);
    video.rotation = rotation;
    video.width = width;
    video.height = height;
    video.frames = std::make_shared<FrameTable>(TimeBase{1, 15}, std::move(entries), 15.0);
    return video;
}

std::unique_ptr<FrameSource> FakeVideo::open(FrameIndex from, std::stop_token stop) const
{
    return std::make_unique<FakeSource>(*this, from.value, std::move(stop));
}

FlowFactory fakeFlow()
{
    return [](FlowMethod) -> Result<std::unique_ptr<FlowEstimator>> {
        return std::unique_ptr<FlowEstimator>(std::make_unique<FakeEstimator>());
    };
}

} // namespace onset::test
