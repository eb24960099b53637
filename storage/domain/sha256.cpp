// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/sha256.h"

#include "storage/domain/sha256blocks.h"

#include <algorithm>
#include <cstring>

namespace onset {

void Sha256::add(std::span<const std::byte> bytes)
{
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    auto left = bytes.size();
    m_totalBytes += left;
    if (m_pendingBytes > 0) {
        const auto taken = std::min(left, m_pending.size() - m_pendingBytes);
        std::memcpy(m_pending.data() + m_pendingBytes, data, taken);
        m_pendingBytes += taken;
        data += taken;
        left -= taken;
        if (m_pendingBytes < m_pending.size())
            return;
        addSha256Blocks(m_state, m_pending.data(), 1);
        m_pendingBytes = 0;
    }
    const auto whole = left / m_pending.size();
    addSha256Blocks(m_state, data, whole);
    data += whole * m_pending.size();
    left -= whole * m_pending.size();
    if (left > 0)
        std::memcpy(m_pending.data(), data, left);
    m_pendingBytes = left;
}

Sha256::Digest Sha256::finish()
{
    const auto bits = m_totalBytes * 8;
    std::array<std::byte, 72> tail{std::byte{0x80}};
    const auto zeros = (m_pendingBytes < 56 ? 55 : 119) - m_pendingBytes;
    for (std::size_t i = 0; i < 8; ++i)
        tail[1 + zeros + i] = static_cast<std::byte>(bits >> (56 - 8 * i));
    add(std::span(tail).first(zeros + 9));
    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(m_state[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

std::string Sha256::finishHex()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const auto byte : finish()) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15U];
    }
    return text;
}

std::string sha256Hex(std::string_view text)
{
    Sha256 sha;
    sha.add(text);
    return sha.finishHex();
}

} // namespace onset
