// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// Reads bits, most significant first; zeros after the end, where overrun() says so.
class BitReader
{
public:
    explicit BitReader(std::span<const std::uint8_t> data)
        : m_data(data)
    {}
    bool overrun() const { return m_bit > m_data.size() * 8; }
    unsigned bit()
    {
        const auto at = m_bit++;
        return at < m_data.size() * 8 ? (m_data[at / 8] >> (7 - at % 8)) & 1U : 0U;
    }
    std::uint32_t bits(int count)
    {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i)
            value = value << 1 | bit();
        return value;
    }
    /// Exp-Golomb codes ue(v) and se(v) of H.264 and H.265.
    std::uint32_t ue()
    {
        int zeros = 0;
        while (zeros < 32 && !overrun() && bit() == 0)
            ++zeros;
        return zeros >= 32 ? 0xffffffffU : (1U << zeros) - 1 + bits(zeros);
    }
    std::int32_t se()
    {
        const auto code = ue();
        const auto half = static_cast<std::int32_t>((code + 1ULL) / 2);
        return code % 2 ? half : -half;
    }

private:
    std::span<const std::uint8_t> m_data;
    std::size_t m_bit = 0;
};

/// A NAL unit's payload without emulation prevention bytes, at most `limit` bytes of it.
inline std::vector<std::uint8_t> unescaped(std::span<const std::uint8_t> nal, std::size_t limit)
{
    std::vector<std::uint8_t> out;
    out.reserve(std::min(limit, nal.size()));
    int zeros = 0;
    for (const auto byte : nal) {
        if (out.size() >= limit)
            break;
        if (zeros >= 2 && byte == 3) {
            zeros = 0;
            continue;
        }
        zeros = byte == 0 ? zeros + 1 : 0;
        out.push_back(byte);
    }
    return out;
}

} // namespace onset
