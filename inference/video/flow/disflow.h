// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"

#include <memory>

namespace cv {
class Mat;
}

namespace onset {

inline constexpr int kLeastFlowSide = 16; ///< DIS works on patches of 8 pixels over a pyramid

/// DIS of OpenCV, preset "fast". It always runs on one of OpenCV's threads: the number of stripes changes
/// its result, and the same video must give the same numbers on every machine. One thread at a time.
class DisFlow
{
public:
    DisFlow();
    ~DisFlow();

    /// Displacements as CV_32FC2. Both pictures Gray8, of one size, at least kLeastFlowSide. Throws
    /// cv::Exception.
    cv::Mat between(const Picture &from, const Picture &to);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace onset
