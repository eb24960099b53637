// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"

#include <cstdint>
#include <vector>

namespace onset {

/// A label in rows of features (fractions of them too).
struct RowSegment
{
    double start = 0;
    double end = 0;
    int actionClass = 0;

    bool contains(double row) const { return start <= row && row < end; }
};

/// What people said of the rows of one video. Row i is of frames [i·stride, (i + 1)·stride).
class RowLabels
{
public:
    RowLabels(const TrainingVideo &video, std::size_t classes, std::int64_t rows, int stride);

    std::int64_t rows() const { return m_rows; }
    const std::vector<RowSegment> &segments() const { return m_segments; } ///< by start
    /// Whether somebody looked for this class in all rows that [from, to) touches, so that what is not
    /// labelled there is not of it. Not so for a stretch that reaches out of the video.
    bool isKnown(int actionClass, double from, double to) const;
    /// The same for every class at once.
    bool isKnown(double from, double to) const;

private:
    std::int64_t m_rows;
    std::vector<RowSegment> m_segments;
    std::vector<std::vector<std::int32_t>> m_unknownBefore; ///< of each class: unknown rows before row i
};

} // namespace onset
