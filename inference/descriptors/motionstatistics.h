// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"
#include "inference/api/picture.h"
#include "inference/camera/motionfield.h"
#include "inference/descriptors/localdescriptor.h"

#include <array>

namespace onset {

/// Shares of the colours of a picture (Rgb24): 4 levels of red × 4 of green × 4 of blue.
std::array<float, kColourBins> colourHistogram(const Picture &colour);

/// How the whole picture moves over a few frames. The figures, by place: 0 … 7 flow without the camera's
/// share by direction, pixels a frame averaged over the picture; 8 share of the picture that is still; 9 mean
/// speed, 10 its deviation over the frames; 11, 12 middle of the motion and 13, 14 its spread, as shares of
/// the picture; 15 … 18 the camera: right, down, zoom, turn (the last two at the picture's border); 19 … 27
/// mean speed in 3 × 3 parts; 28 mean change of speed from frame to frame.
class MotionStatistics
{
public:
    void add(const FlowField &flow, const CameraMotion &camera);
    /// Of what was added since the last call; zeros (8: one) where nothing was.
    std::array<float, kMotionValues> take();

private:
    std::array<double, kMotionValues> m_sums{};
    double m_squares = 0; ///< of the frames' mean speeds
    double m_before = -1; ///< mean speed of the frame before; below 0: none
    int m_frames = 0;
};

} // namespace onset
