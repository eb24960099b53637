// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onset {

/// Longest time a file may name (four months): anything beyond is a mistake or an attack.
inline constexpr double kMaxSeconds = 1e7;

/// The shortest decimals that read back as the same double, at least three of them ("1.500"), with a point
/// whatever the locale, never an exponent. Precondition: finite.
std::string renderSeconds(double seconds);

/// The shortest form that reads back as the same double, with a point, maybe an exponent; "0" where the value
/// is not finite (no interchange format can say so).
std::string renderNumber(double value);

/// The whole of text as a finite number with a decimal point; none otherwise ("nan", "1,5", " 1", "").
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

/// Index of the first byte that is not part of valid UTF-8; none if all is valid.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

} // namespace onset
