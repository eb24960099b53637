// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace onset {

struct JsonNumber
{
    double value = 0;
    bool whole = false;  ///< without fraction and exponent, within 64 bits
    std::string problem; ///< what is wrong; empty: nothing
};

/// A number of JSON's grammar, rounded correctly. Beyond a double is a problem.
JsonNumber readJsonNumber(std::string_view text);

/// May it stand in a number?
inline bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 'e' || c == 'E' || c == '+';
}

} // namespace onset
