// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/rowheads/rowlabels.h"

#include "inference/runtime/training/reviewed.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

bool allKnown(const std::vector<std::int32_t> &unknownBefore, double from, double to)
{
    const auto rows = static_cast<std::int64_t>(unknownBefore.size()) - 1;
    const auto first = static_cast<std::int64_t>(std::floor(from));
    const auto end = std::max(first + 1, static_cast<std::int64_t>(std::ceil(to)));
    if (first < 0 || end > rows)
        return false;
    return unknownBefore[static_cast<std::size_t>(end)] == unknownBefore[static_cast<std::size_t>(first)];
}

} // namespace

RowLabels::RowLabels(const TrainingVideo &video, std::size_t classes, std::int64_t rows, int stride)
    : m_rows(rows)
{
    for (const auto &segment : video.segments)
        m_segments.push_back({static_cast<double>(segment.range.start.value) / stride,
                              static_cast<double>(segment.range.end.value) / stride, segment.actionClass});
    std::sort(m_segments.begin(), m_segments.end(),
              [](const RowSegment &a, const RowSegment &b) { return a.start < b.start; });
    const auto frames = video.video.frames->size();
    for (std::size_t c = 0; c < classes; ++c) {
        std::vector<std::int32_t> unknown(static_cast<std::size_t>(rows) + 1);
        for (std::int64_t row = 0; row < rows; ++row) {
            const auto own = frameRange(row * stride, std::min((row + 1) * stride, frames));
            const auto place = static_cast<std::size_t>(row);
            unknown[place + 1] = unknown[place] + (wasReviewed(video, static_cast<int>(c), own) ? 0 : 1);
        }
        m_unknownBefore.push_back(std::move(unknown));
    }
}

bool RowLabels::isKnown(int actionClass, double from, double to) const
{
    return allKnown(m_unknownBefore[static_cast<std::size_t>(actionClass)], from, to);
}

bool RowLabels::isKnown(double from, double to) const
{
    return std::all_of(m_unknownBefore.begin(), m_unknownBefore.end(),
                       [&](const auto &unknown) { return allKnown(unknown, from, to); });
}

} // namespace onset
