// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/framelisting.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string>

namespace onset {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014): the standard library's distributions differ between platforms.
class SplitMix
{
public:
    explicit SplitMix(std::uint64_t seed)
        : m_state(seed)
    {}
    /// Uniform in [0, bound): Lemire's rejection on the low bits keeps it unbiased.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t tail = (0 - bound) % bound;
        for (;;) {
            const std::uint64_t value = next();
            if (value >= tail)
                return value % bound;
        }
    }

private:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

/// The first `count` steps of a Fisher-Yates shuffle.
void shuffleFront(std::vector<FrameIndex> &frames, std::size_t count, std::uint64_t seed)
{
    SplitMix random(seed);
    for (std::size_t i = 0; i < count; ++i) {
        const auto j = i + static_cast<std::size_t>(random.below(frames.size() - i));
        std::swap(frames[i], frames[j]);
    }
}

} // namespace

Result<FrameOrder> parseFrameOrder(std::string_view text)
{
    if (text == "forward")
        return FrameOrder::Forward;
    if (text == "reverse")
        return FrameOrder::Reverse;
    if (text == "random")
        return FrameOrder::Random;
    return Error{Error::Code::InvalidArgument,
                 "Unknown order '" + std::string(text) + "': choose forward, reverse or random.",
                 {}};
}

std::vector<FrameIndex> listFrames(std::int64_t frameCount, FrameOrder order,
                                   std::optional<std::int64_t> count, std::uint64_t seed)
{
    const auto total = std::max<std::int64_t>(0, frameCount);
    const auto wanted = static_cast<std::size_t>(std::clamp<std::int64_t>(count.value_or(total), 0, total));
    std::vector<FrameIndex> frames(static_cast<std::size_t>(total));
    std::int64_t value = 0;
    for (auto &frame : frames)
        frame.value = value++;
    if (order == FrameOrder::Reverse)
        std::reverse(frames.begin(), frames.end());
    else if (order == FrameOrder::Random)
        shuffleFront(frames, wanted, seed);
    frames.resize(wanted);
    return frames;
}

Result<std::vector<FrameIndex>> parseFrameList(std::string_view text, std::int64_t frameCount)
{
    std::vector<FrameIndex> frames;
    while (true) {
        const auto comma = text.find(',');
        const auto item = text.substr(0, comma);
        std::int64_t value = -1;
        const auto [end, failure] = std::from_chars(item.data(), item.data() + item.size(), value);
        if (failure != std::errc{} || value < 0 || end != item.data() + item.size())
            return Error{Error::Code::InvalidArgument,
                         std::string("The entry '")
                             .append(item)
                             .append("' is not a frame number: give numbers from 0, separated by commas."),
                         {}};
        if (value >= frameCount)
            return Error{Error::Code::InvalidArgument,
                         "There is no frame " + std::to_string(value) + ": the video has " +
                             std::to_string(frameCount) + " frames, counted from 0.",
                         {}};
        frames.push_back({value});
        if (comma == std::string_view::npos)
            return frames;
        text.remove_prefix(comma + 1);
    }
}

} // namespace onset
