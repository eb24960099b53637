// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/localdescriptor.h"
#include "inference/descriptors/settings.h"

#include <array>
#include <vector>

namespace onset {

/// Dense trajectories that begin in one frame (Wang, Kläser, Schmid, Liu 2013): on a grid of points with
/// texture (eq. 2), followed through the median of the flow around them (eq. 1), with the histograms of the
/// tube that they cut. Unlike the reference, which adds points wherever none is left, all begin together and
/// anew every `stride` frames: what a row holds then depends on its own frames alone, so work goes on
/// anywhere and gives the same.
class Generation
{
public:
    /// `gray` and `colour` (Rgb24): the frame in which it begins, of one size.
    Generation(const DescriptorSettings &settings, const Picture &gray, Picture colour);

    /// The step to the next frame. Nothing happens once it is complete.
    void advance(const FrameFields &fields, const FlowField &flow, const CameraMotion &camera);
    bool complete() const { return m_steps >= m_settings.length; }

    /// Those that moved against the camera, did not jump (a cut) and lasted for a third of `length` or, where
    /// the video went on, all of it; where there are more than `perRow`, a fixed selection over the picture.
    std::vector<LocalDescriptor> descriptors() const;

private:
    struct Trajectory
    {
        std::vector<FlowVector> places;
        std::array<std::array<float, kDirections>, kCells> hog{};
        std::array<std::array<float, kFlowBins>, kCells> hof{};
        std::array<std::array<float, kDirections>, kCells> mbhX{};
        std::array<std::array<float, kDirections>, kCells> mbhY{};
        float path = 0;    ///< against the camera
        float longest = 0; ///< step
    };

    bool follow(Trajectory &trajectory, const FlowField &flow, const CameraMotion &camera) const;
    void collect(Trajectory &trajectory, const FrameFields &fields) const;
    bool worthKeeping(const Trajectory &trajectory) const;
    LocalDescriptor describe(const Trajectory &trajectory) const;

    DescriptorSettings m_settings;
    Picture m_colour;
    int m_steps = 0;
    std::vector<Trajectory> m_trajectories;
};

} // namespace onset
