// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// The predictions of one class and run at one threshold, best first: the video of each and whether it is
/// right.
struct RankedHits
{
    std::vector<std::uint32_t> video;
    std::vector<std::uint8_t> right;
};

/// Average precision where video v counts weights[v] times, its copies of a prediction ranked next to each
/// other: interpolatedAveragePrecision() of the repeated list. 0 without positives.
double weightedAveragePrecision(const RankedHits &hits, std::span<const std::uint32_t> weights,
                                double positives);

/// How often each of `videos` videos is drawn in as many draws with replacement: draws.next() is the next
/// resample. Repeatable on every machine.
class VideoDraws
{
public:
    VideoDraws(std::size_t videos, std::uint64_t seed);
    std::span<const std::uint32_t> next();

private:
    std::uint64_t random();

    std::vector<std::uint32_t> m_weights;
    std::uint64_t m_state;
};

/// The value below which a share of them lies, interpolated between neighbours. Precondition: not empty.
double percentile(std::vector<double> values, double share);

} // namespace onset
