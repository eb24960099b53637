// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "framenumber.h"
#include "inference/api/videoreader.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <map>
#include <thread>

/// A video without a file: frames cost what a test says, and each picture encodes its index.
namespace fakevideo {

struct Behaviour
{
    std::int64_t frames = 500;
    double rate = 25.0;
    std::int64_t group = 50;
    std::chrono::microseconds perFrame{200};
    std::chrono::milliseconds indexing{20};
    bool brokenIndex = false;
    std::uint64_t identity = 1;
    // Counted.
    std::atomic<int> decoded{0};
    std::atomic<int> cancelled{0};
    std::atomic<int> prefetches{0};
    std::atomic<int> readers{0};
    std::atomic<int> tables{0};
};
using BehaviourPtr = std::shared_ptr<Behaviour>;

inline std::shared_ptr<const onset::FrameTable> makeTable(const Behaviour &behaviour)
{
    std::vector<onset::FrameEntry> entries;
    const auto ticks = onset::Ticks(1000 / behaviour.rate);
    for (std::int64_t i = 0; i < behaviour.frames; ++i) {
        onset::FrameEntry entry;
        entry.pts = 500 + i * ticks;
        entry.duration = ticks;
        entry.flags = i % behaviour.group == 0 ? onset::FrameEntry::Key : 0;
        entries.push_back(entry);
    }
    return std::make_shared<const onset::FrameTable>(onset::TimeBase{1, 1000}, std::move(entries),
                                                     behaviour.rate);
}

class Frame : public onset::DecodedFrame
{
public:
    explicit Frame(std::int64_t index)
        : m_index{index}
    {}
    onset::FrameIndex index() const override { return m_index; }
    onset::Ticks pts() const override { return 500 + m_index.value * 40; }
    bool damaged() const override { return false; }
    std::size_t bytes() const override { return std::size_t(framenumber::kWidth) * framenumber::kHeight; }
    std::string md5() const override { return {}; }
    onset::Result<onset::Picture> toPicture(onset::PixelLayout layout, int, int) const override
    {
        const auto gray = framenumber::gray(int(m_index.value), false);
        auto *pixels = new std::uint8_t[gray.size() * 4];
        for (std::size_t i = 0; i < gray.size(); ++i) {
            for (std::size_t byte = 0; byte < 4; ++byte)
                pixels[4 * i + byte] = byte == 3 ? 255 : gray[i];
        }
        onset::Picture picture;
        picture.width = framenumber::kWidth;
        picture.height = framenumber::kHeight;
        picture.stride = framenumber::kWidth * 4;
        picture.layout = layout;
        picture.pixels = std::shared_ptr<const std::uint8_t>(pixels, std::default_delete<std::uint8_t[]>());
        return picture;
    }

private:
    onset::FrameIndex m_index;
};

class Reader : public onset::VideoReader
{
public:
    explicit Reader(BehaviourPtr behaviour)
        : m_behaviour(std::move(behaviour))
    {
        ++m_behaviour->readers;
        m_info.path = "fake";
        m_info.width = framenumber::kWidth;
        m_info.height = framenumber::kHeight;
        m_info.averageRate = m_behaviour->rate;
        m_info.timeBase = {1, 1000};
    }
    ~Reader() override { --m_behaviour->readers; }

    const onset::VideoInfo &info() const override { return m_info; }
    std::shared_ptr<const onset::FrameTable> frames() const override { return m_table; }
    void setFrames(std::shared_ptr<const onset::FrameTable> table) override
    {
        ++m_behaviour->tables;
        m_table = std::move(table);
    }
    onset::Result<onset::DecodedFramePtr> frame(onset::FrameIndex index, std::stop_token stop) override
    {
        if (auto known = cached(index))
            return known;
        const auto key = index.value - index.value % m_behaviour->group;
        if (m_next > index.value || m_next < key)
            m_next = key;
        while (m_next <= index.value) {
            if (stop.stop_requested()) {
                ++m_behaviour->cancelled;
                return onset::Error{onset::Error::Code::Cancelled, "stopped", {}};
            }
            std::this_thread::sleep_for(m_behaviour->perFrame);
            ++m_behaviour->decoded;
            m_cache[m_next] = std::make_shared<const Frame>(m_next);
            ++m_next;
            if (m_cache.size() > 100) {
                const bool low = m_next - m_cache.begin()->first > m_cache.rbegin()->first - m_next;
                m_cache.erase(low ? m_cache.begin() : std::prev(m_cache.end()));
            }
        }
        return cached(index);
    }
    onset::DecodedFramePtr cached(onset::FrameIndex index) const override
    {
        const auto it = m_cache.find(index.value);
        return it == m_cache.end() ? nullptr : it->second;
    }
    void prefetchBefore(onset::FrameIndex index, std::stop_token stop) override
    {
        ++m_behaviour->prefetches;
        if (index.value > 0 && !cached(index - 1))
            (void)frame(index - 1, std::move(stop));
    }

private:
    BehaviourPtr m_behaviour;
    onset::VideoInfo m_info;
    std::shared_ptr<const onset::FrameTable> m_table;
    std::map<std::int64_t, onset::DecodedFramePtr> m_cache;
    std::int64_t m_next = 0;
};

inline onset::VideoBackend backend(const BehaviourPtr &behaviour)
{
    using namespace onset;
    VideoBackend result;
    result.probe = [](const std::string &) -> Result<VideoInfo> { return VideoInfo(); };
    result.identify = [behaviour](const std::string &) -> Result<FileIdentity> {
        FileIdentity identity;
        identity.size = 1000;
        identity.digests[0] = behaviour->identity;
        return identity;
    };
    result.index = [behaviour](const std::string &, std::stop_token stop,
                               const ProgressSink &progress) -> Result<std::shared_ptr<const FrameTable>> {
        const auto end = std::chrono::steady_clock::now() + behaviour->indexing;
        while (std::chrono::steady_clock::now() < end) {
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, "stopped", {}};
            progress(0.5);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        if (behaviour->brokenIndex)
            return Error{Error::Code::BadInput, "broken", {}};
        return makeTable(*behaviour);
    };
    result.open = [behaviour](const std::string &path,
                              const VideoBackend::ReaderOptions &) -> Result<std::unique_ptr<VideoReader>> {
        if (path == "missing")
            return Error{Error::Code::NotFound, "no such file", {}};
        return std::unique_ptr<VideoReader>(std::make_unique<Reader>(behaviour));
    };
    return result;
}

} // namespace fakevideo
