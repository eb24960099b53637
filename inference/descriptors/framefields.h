// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/opticalflow.h"
#include "inference/api/picture.h"
#include "inference/camera/motionfield.h"
#include "inference/descriptors/orientation.h"

namespace onset {

inline constexpr int kDirections = 8;             ///< of HOG and MBH
inline constexpr int kFlowBins = kDirections + 1; ///< of HOF: the last is of pixels that do not move
inline constexpr float kLeastFlow = 0.25F;        ///< pixels a frame; less counts as still

/// The histograms of one step from a frame to the next, for any rectangle: gradients of the picture (HOG,
/// Dalal and Triggs 2005), the flow without the camera's share (HOF, Laptev et al. 2008, camera as in Wang
/// and Schmid 2013), and the gradients of the flow's two components (MBH, Dalal et al. 2006), which no
/// camera's shift changes.
class FrameFields
{
public:
    /// `gray`: Gray8, the frame that the flow starts from, of the flow's size.
    void compute(const Picture &gray, const FlowField &flow, const CameraMotion &camera);

    const IntegralHistogram<kDirections> &hog() const { return m_hog; }
    const IntegralHistogram<kFlowBins> &hof() const { return m_hof; }
    const IntegralHistogram<kDirections> &mbhX() const { return m_mbhX; }
    const IntegralHistogram<kDirections> &mbhY() const { return m_mbhY; }

private:
    IntegralHistogram<kDirections> m_hog;
    IntegralHistogram<kFlowBins> m_hof;
    IntegralHistogram<kDirections> m_mbhX;
    IntegralHistogram<kDirections> m_mbhY;
    std::vector<OrientationVote> m_votes; ///< of a row
};

} // namespace onset
