// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/descriptors/framefields.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

inline constexpr int kCells = 2 * 2 * 3; ///< of a trajectory's tube: 2 × 2 in the picture, 3 in time
inline constexpr int kShapeSteps = 15;   ///< that a trajectory's shape is told in, whatever its length
inline constexpr std::size_t kShapeSize = 2 * kShapeSteps + 3;
inline constexpr std::size_t kHogSize = kCells * kDirections;
inline constexpr std::size_t kHofSize = kCells * kFlowBins;
inline constexpr std::size_t kMbhSize = 2 * kCells * kDirections;
inline constexpr std::size_t kColourSize = 4 * 6;

/// What is kept of one trajectory, a byte a number (Wang and Schmid 2013): its shape (steps against the mean
/// step, then place and speed), the histograms of its tube (square roots of shares), and the means and
/// deviations of red, green, blue in the cells where it began.
struct LocalDescriptor
{
    std::array<std::uint8_t, kShapeSize> shape{};
    std::array<std::uint8_t, kHogSize> hog{};
    std::array<std::uint8_t, kHofSize> hof{};
    std::array<std::uint8_t, kMbhSize> mbh{}; ///< of the flow's x, then of its y
    std::array<std::uint8_t, kColourSize> colour{};
    std::uint8_t x = 0; ///< of its middle, as a share of the picture's width: 0 … 255
    std::uint8_t y = 0;

    bool operator==(const LocalDescriptor &) const = default;
};
static_assert(sizeof(LocalDescriptor) == kShapeSize + kHogSize + kHofSize + kMbhSize + kColourSize + 2);

inline constexpr std::size_t kColourBins = 64;   ///< 4 levels each of red, green, blue
inline constexpr std::size_t kMotionValues = 29; ///< motionstatistics.h
inline constexpr std::size_t kStatistics = kColourBins + kMotionValues;

/// What is stored of `stride` frames: figures of the whole picture, and the trajectories that begin with the
/// first of them.
struct TrajectoryRow
{
    std::array<float, kStatistics> statistics{};
    std::vector<LocalDescriptor> local;

    bool operator==(const TrajectoryRow &) const = default;
};

/// Bytes of a row that holds up to `perRow` trajectories.
std::size_t trajectoryRowBytes(int perRow);
/// Writes at most `perRow` trajectories; `out` has trajectoryRowBytes(perRow).
void packRow(const TrajectoryRow &row, int perRow, std::span<std::byte> out);
/// A row's contents. A damaged count is cut to what the bytes can hold; figures that are no finite numbers
/// become 0.
TrajectoryRow unpackRow(std::span<const std::byte> bytes);

} // namespace onset
