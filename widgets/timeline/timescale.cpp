// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timescale.h"

#include <algorithm>
#include <cmath>

namespace onset {

FrameIndex TimeScale::frameAt(double x) const
{
    const auto frame = static_cast<std::int64_t>(std::floor(positionAt(x)));
    return {std::clamp<std::int64_t>(frame, 0, std::max<std::int64_t>(0, total - 1))};
}

FrameIndex TimeScale::edgeAt(double x) const
{
    return {std::clamp<std::int64_t>(std::llround(positionAt(x)), 0, total)};
}

FrameRange TimeScale::visible() const
{
    const auto start = static_cast<std::int64_t>(std::floor(first));
    const auto end = static_cast<std::int64_t>(std::ceil(first + width * framesPerPixel));
    return frameRange(std::clamp<std::int64_t>(start, 0, total), std::clamp<std::int64_t>(end, 0, total));
}

double TimeScale::fitFramesPerPixel() const
{
    return std::max(static_cast<double>(total) / width, 1.0 / kMaxPixelsPerFrame);
}

void TimeScale::zoomAt(double x, double factor)
{
    const double position = positionAt(x);
    framesPerPixel = std::clamp(framesPerPixel / factor, 1.0 / kMaxPixelsPerFrame, fitFramesPerPixel());
    first = position - (x - left) * framesPerPixel;
    clamp();
}

void TimeScale::panPixels(double pixels)
{
    first += pixels * framesPerPixel;
    clamp();
}

void TimeScale::fit(FrameRange range, double margin)
{
    const double length = std::max(1.0, static_cast<double>(range.length()));
    framesPerPixel =
        std::clamp(length * (1 + 2 * margin) / width, 1.0 / kMaxPixelsPerFrame, fitFramesPerPixel());
    centreOn(static_cast<double>(range.start.value) + length / 2);
}

void TimeScale::fitAll()
{
    framesPerPixel = fitFramesPerPixel();
    first = 0;
}

void TimeScale::centreOn(double position)
{
    first = position - width * framesPerPixel / 2;
    clamp();
}

void TimeScale::setExtent(double newLeft, double newWidth)
{
    const bool all = showsAll();
    left = newLeft;
    width = std::max(1.0, newWidth);
    if (all)
        fitAll();
    else
        clamp();
}

void TimeScale::clamp()
{
    framesPerPixel = std::clamp(framesPerPixel, 1.0 / kMaxPixelsPerFrame, fitFramesPerPixel());
    first = std::clamp(first, 0.0, std::max(0.0, static_cast<double>(total) - width * framesPerPixel));
}

} // namespace onset
