// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace onset {

/// What the folder of decoded frames and features takes.
struct KeptFeatures
{
    std::int64_t bytes = 0;
    std::int64_t files = 0;

    bool operator==(const KeptFeatures &) const = default;
};

} // namespace onset
