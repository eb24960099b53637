// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"

#include <deque>
#include <vector>

namespace onset {

/// Finds hard cuts between consecutive analysed pictures. The difference of two pictures is half the L1
/// distance of their 16-bin grey histograms in 4×4 cells, averaged over the cells: 0 (equal) … 1. A cut
/// is a difference above `threshold` that also stands out from the last differences (three times their
/// median), so that a fast pan or a flicker is none. Remembers 8 pictures; pure arithmetic.
class CutDetector
{
public:
    explicit CutDetector(double threshold);

    /// Whether `gray` (Gray8, always of one size) begins a new shot. False for the first picture.
    bool isCut(const Picture &gray);
    double lastDifference() const { return m_lastDifference; }

private:
    double m_threshold;
    double m_lastDifference = 0;
    std::vector<float> m_histogram;
    std::deque<double> m_recent;
};

} // namespace onset
