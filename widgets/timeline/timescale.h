// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"

#include <cstdint>

namespace onset {

/// Where frames lie on the timeline's x axis, which is linear in frames. Positions are frames with a
/// fraction: frame f covers [f, f + 1). x is in logical pixels. A value; no thread, no window.
struct TimeScale
{
    static constexpr double kMaxPixelsPerFrame = 80;

    double first = 0;          ///< position at x == left
    double framesPerPixel = 1; ///< > 0
    double left = 0;
    double width = 1;       ///< of the body, > 0
    std::int64_t total = 0; ///< frames of the video

    double xOf(double position) const { return left + (position - first) / framesPerPixel; }
    double xOf(FrameIndex edge) const { return xOf(static_cast<double>(edge.value)); }
    double positionAt(double x) const { return first + (x - left) * framesPerPixel; }
    FrameIndex frameAt(double x) const; ///< the frame drawn there, within the video
    FrameIndex edgeAt(double x) const;  ///< the nearest edge, 0 … total
    double pixelsPerFrame() const { return 1.0 / framesPerPixel; }
    double right() const { return left + width; }
    /// Frames of which at least a part is seen.
    FrameRange visible() const;
    bool showsAll() const { return framesPerPixel >= fitFramesPerPixel() * 0.999; }
    double fitFramesPerPixel() const;

    /// factor > 1 zooms in; what is at x stays there, unless the video's ends prevent it.
    void zoomAt(double x, double factor);
    void panPixels(double pixels);                    ///< > 0 shows later frames
    void fit(FrameRange range, double margin = 0.08); ///< margin: of the range, on each side
    void fitAll();
    void centreOn(double position);
    void setExtent(double newLeft, double newWidth); ///< keeps showing everything if it did
    void clamp();
};

} // namespace onset
