// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/descriptors/localdescriptor.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace onset {

namespace {

constexpr std::size_t kCountBytes = sizeof(std::uint32_t);
constexpr std::size_t kLocalAt = kCountBytes + kStatistics * sizeof(float);

} // namespace

std::size_t trajectoryRowBytes(int perRow)
{
    return kLocalAt + static_cast<std::size_t>(perRow) * sizeof(LocalDescriptor);
}

void packRow(const TrajectoryRow &row, int perRow, std::span<std::byte> out)
{
    const auto count =
        static_cast<std::uint32_t>(std::min(row.local.size(), static_cast<std::size_t>(perRow)));
    std::fill(out.begin(), out.end(), std::byte{0});
    std::memcpy(out.data(), &count, sizeof count);
    std::memcpy(out.data() + kCountBytes, row.statistics.data(), sizeof row.statistics);
    if (count > 0)
        std::memcpy(out.data() + kLocalAt, row.local.data(), count * sizeof(LocalDescriptor));
}

TrajectoryRow unpackRow(std::span<const std::byte> bytes)
{
    TrajectoryRow row;
    if (bytes.size() < kLocalAt)
        return row;
    std::uint32_t said = 0;
    std::memcpy(&said, bytes.data(), sizeof said);
    std::memcpy(row.statistics.data(), bytes.data() + kCountBytes, sizeof row.statistics);
    for (auto &value : row.statistics)
        value = std::isfinite(value) ? value : 0;
    const auto fits = (bytes.size() - kLocalAt) / sizeof(LocalDescriptor);
    row.local.resize(std::min<std::size_t>(said, fits));
    if (!row.local.empty())
        std::memcpy(row.local.data(), bytes.data() + kLocalAt, row.local.size() * sizeof(LocalDescriptor));
    return row;
}

} // namespace onset
