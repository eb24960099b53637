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
constexpr std::size_t kSafeDigits = 19; ///< so many fit into 64 bits whatever they are

/// A text on its way through the grammar.
class Reading
{
public:
    explicit Reading(std::string_view text)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
    {}

    bool sees(char c) const { return m_at != m_end && *m_at == c; }

    bool take(char c)
    {
        const bool is = sees(c);
        m_at += is ? 1 : 0;
        return is;
    }

    /// Takes digits, adds them to the mantissa (which wraps beyond kSafeDigits) and says how many they were.
    std::size_t digits()
    {
        const auto *first = m_at;
        auto sum = mantissa;
        for (; m_at != m_end; ++m_at) {
            const auto digit = static_cast<unsigned>(static_cast<unsigned char>(*m_at)) - '0';
            if (digit > 9)
                break;
            sum = sum * 10 + digit;
        }
        mantissa = sum;
        return static_cast<std::size_t>(m_at - first);
    }

    std::string_view taken() const { return {m_begin, static_cast<std::size_t>(m_at - m_begin)}; }

    std::uint64_t mantissa = 0;

private:
    const char *m_begin;
    const char *m_at;
    const char *m_end;
};

JsonNumber malformed(const Reading &reading)
{
    return {0, false, reading.taken().size(), "a number is cut off"};
}

JsonNumber byLibrary(const Reading &reading)
{
    const auto text = reading.taken();
    const auto value = parseNumber(text);
    if (!value)
        return {0, false, text.size(), "is not a usable number."};
    return {*value, false, text.size(), nullptr};
}

JsonNumber wholeNumber(const Reading &reading, bool negative, std::size_t digits)
{
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (digits > kSafeDigits || reading.mantissa > kMost)
        return byLibrary(reading);
    const auto value = static_cast<std::int64_t>(reading.mantissa);
    return {static_cast<double>(negative ? -value : value), true, reading.taken().size(), nullptr};
}

} // namespace

JsonNumber readJsonNumber(std::string_view text)
{
    Reading reading(text);
    const bool negative = reading.take('-');
    const std::size_t whole = reading.take('0') ? 1 : reading.digits();
    if (whole == 0)
        return malformed(reading);
    std::size_t fraction = 0;
    const bool hasPoint = reading.take('.');
    if (hasPoint && (fraction = reading.digits()) == 0)
        return malformed(reading);
    if (reading.take('e') || reading.take('E')) {
        if (!reading.take('-'))
            reading.take('+');
        return reading.digits() == 0 ? malformed(reading) : byLibrary(reading);
    }
    if (!hasPoint)
        return wholeNumber(reading, negative, whole);
    if (whole + fraction > kSafeDigits || reading.mantissa > kExactWhole)
        return byLibrary(reading);
    // Both are exact, so that the quotient is rounded once: the nearest double.
    const double value = static_cast<double>(reading.mantissa) / kPowers[fraction];
    return {negative ? -value : value, false, reading.taken().size(), nullptr};
}

} // namespace onset
