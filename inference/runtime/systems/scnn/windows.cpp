// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/scnn/windows.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

void addWindows(std::vector<Window> &windows, std::int64_t frameCount, std::int64_t length, double overlap,
                int lengthIndex)
{
    const auto step = std::max<std::int64_t>(1, std::llround(static_cast<double>(length) * (1.0 - overlap)));
    std::int64_t start = 0;
    for (; start + length <= frameCount; start += step)
        windows.push_back({frameRange(start, start + length), lengthIndex});
    const bool framesAreLeft = start - step + length < frameCount;
    if (framesAreLeft)
        windows.push_back({frameRange(frameCount - length, frameCount), lengthIndex});
}

} // namespace

std::vector<Window> slidingWindows(std::int64_t frameCount, std::span<const std::int64_t> lengths,
                                   double overlap)
{
    std::vector<Window> windows;
    if (frameCount <= 0)
        return windows;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] >= frameCount) {
            windows.push_back({frameRange(0, lengths[i]), static_cast<int>(i)});
            break;
        }
        addWindows(windows, frameCount, lengths[i], overlap, static_cast<int>(i));
    }
    std::stable_sort(windows.begin(), windows.end(), [](const Window &a, const Window &b) {
        return a.range.end != b.range.end ? a.range.end < b.range.end : a.range.start < b.range.start;
    });
    return windows;
}

void sampleFrames(const FrameRange &range, int count, std::vector<std::int64_t> &frames)
{
    for (std::int64_t i = 0; i < count; ++i)
        frames.push_back(range.start.value + i * range.length() / count);
}

} // namespace onset
