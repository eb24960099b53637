// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonnumber.h"

#include "storage/formats/numbers.h"

#include <array>
#include <cstdint>
#include <limits>

namespace onset {

namespace {

/// Powers of ten that a double holds exactly.
constexpr std::array<double, 23> kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                         1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                         1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::uint64_t kExactWhole = std::uint64_t{1} << 53;

/// A text on its way through the grammar.
class Reading
{
public:
    explicit Reading(std::string_view text)
        : m_text(text)
    {}

    bool take(char c)
    {
        const bool is = m_at < m_text.size() && m_text[m_at] == c;
        m_at += is ? 1 : 0;
        return is;
    }

    /// Digits, of which `mantissa` gathers the first 19. How many?
    std::size_t digits()
    {
        const auto first = m_at;
        for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at) {
            if (mantissa != 0 || m_text[m_at] != '0')
                ++significant;
            if (significant <= kMostDigits)
                mantissa = mantissa * 10 + static_cast<std::uint64_t>(m_text[m_at] - '0');
        }
        return m_at - first;
    }

    bool complete() const { return m_at == m_text.size(); }
    bool fits() const { return significant <= kMostDigits; }

    std::uint64_t mantissa = 0;
    std::size_t significant = 0;

private:
    static constexpr std::size_t kMostDigits = 19;

    std::string_view m_text;
    std::size_t m_at = 0;
};

JsonNumber malformed(std::string_view text)
{
    return {0, false, "'" + std::string(text.substr(0, 40)) + "' is no number"};
}

JsonNumber byLibrary(std::string_view text)
{
    const auto value = parseNumber(text);
    return value ? JsonNumber{*value, false, {}} : JsonNumber{0, false, "is not a usable number."};
}

} // namespace

JsonNumber readJsonNumber(std::string_view text)
{
    Reading reading(text);
    const bool negative = reading.take('-');
    const bool zero = reading.take('0');
    if (!zero && reading.digits() == 0)
        return malformed(text);
    if (reading.complete()) {
        const bool isWhole =
            reading.fits() &&
            reading.mantissa <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (!isWhole)
            return byLibrary(text);
        const auto value = static_cast<double>(reading.mantissa);
        return {negative && !zero ? -value : value, true, {}};
    }
    std::size_t fraction = 0;
    if (reading.take('.') && (fraction = reading.digits()) == 0)
        return malformed(text);
    if (reading.complete() && reading.fits() && reading.mantissa <= kExactWhole &&
        fraction < kPowers.size()) {
        // Both are exact, so that the quotient is rounded once: the nearest double.
        const double value = static_cast<double>(reading.mantissa) / kPowers[fraction];
        return {negative ? -value : value, false, {}};
    }
    if (!reading.complete()) {
        if (!reading.take('e') && !reading.take('E'))
            return malformed(text);
        if (!reading.take('-'))
            reading.take('+');
        if (reading.digits() == 0 || !reading.complete())
            return malformed(text);
    }
    return byLibrary(text);
}

} // namespace onset
