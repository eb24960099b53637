// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace onset {

/// A network of Onset's catalogue and the number of its trainable parameters.
struct ModelSize
{
    std::string name;
    std::int64_t parameters = 0;
};

} // namespace onset
