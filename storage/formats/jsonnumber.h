// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace onset {

struct JsonNumber
{
    double value = 0;
    bool whole = false;     ///< without fraction and exponent, within 64 bits
    std::size_t length = 0; ///< characters of the text that belong to it
    /// What is wrong with it; none: nothing. "is not a usable number." where it is beyond a double.
    const char *problem = nullptr;
};

/// The number of JSON's grammar that the text begins with, rounded correctly.
JsonNumber readJsonNumber(std::string_view text);

} // namespace onset
