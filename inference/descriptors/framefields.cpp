// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/framefields.h"

#include <algorithm>
#include <cmath>

namespace onset {

namespace {

/// Votes of the central differences in row y of a plane: half of next minus previous, one-sided at the
/// borders.
template <class Row>
void gradientVotes(int width, int height, int y, const Row &row, std::vector<OrientationVote> &votes)
{
    const auto *above = row(std::max(0, y - 1));
    const auto *here = row(y);
    const auto *below = row(std::min(height - 1, y + 1));
    for (int x = 0; x < width; ++x) {
        const auto left = static_cast<float>(here[std::max(0, x - 1)]);
        const auto right = static_cast<float>(here[std::min(width - 1, x + 1)]);
        const float dx = (right - left) / 2;
        const float dy = (static_cast<float>(below[x]) - static_cast<float>(above[x])) / 2;
        votes[static_cast<std::size_t>(x)] = voteOf(dx, dy, kDirections);
    }
}

OrientationVote flowVote(FlowVector flow)
{
    if (flow.x * flow.x + flow.y * flow.y < kLeastFlow * kLeastFlow)
        return {kDirections, kDirections, static_cast<std::uint32_t>(kVoteScale), 0};
    return voteOf(flow.x, flow.y, kDirections);
}

} // namespace

void FrameFields::compute(const Picture &gray, const FlowField &flow, const CameraMotion &camera)
{
    const int width = flow.width;
    const int height = flow.height;
    m_hog.begin(width, height);
    m_hof.begin(width, height);
    m_mbhX.begin(width, height);
    m_mbhY.begin(width, height);
    m_votes.resize(static_cast<std::size_t>(width));
    const auto at = [width](int y) { return static_cast<std::size_t>(y) * static_cast<std::size_t>(width); };
    for (int y = 0; y < height; ++y) {
        gradientVotes(
            width, height, y, [&](int r) { return gray.row(r); }, m_votes);
        m_hog.addRow(y, m_votes);
        gradientVotes(
            width, height, y, [&](int r) { return flow.x.data() + at(r); }, m_votes);
        m_mbhX.addRow(y, m_votes);
        gradientVotes(
            width, height, y, [&](int r) { return flow.y.data() + at(r); }, m_votes);
        m_mbhY.addRow(y, m_votes);
        for (int x = 0; x < width; ++x) {
            const auto i = at(y) + static_cast<std::size_t>(x);
            const auto shift = camera.at(static_cast<float>(x), static_cast<float>(y));
            m_votes[static_cast<std::size_t>(x)] = flowVote(FlowVector{flow.x[i], flow.y[i]} - shift);
        }
        m_hof.addRow(y, m_votes);
    }
}

} // namespace onset
