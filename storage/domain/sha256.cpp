// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domain/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace onset {

namespace {

constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98U, 0x71374491U, 0xb5c0fbcfU, 0xe9b5dba5U, 0x3956c25bU, 0x59f111f1U, 0x923f82a4U, 0xab1c5ed5U,
    0xd807aa98U, 0x12835b01U, 0x243185beU, 0x550c7dc3U, 0x72be5d74U, 0x80deb1feU, 0x9bdc06a7U, 0xc19bf174U,
    0xe49b69c1U, 0xefbe4786U, 0x0fc19dc6U, 0x240ca1ccU, 0x2de92c6fU, 0x4a7484aaU, 0x5cb0a9dcU, 0x76f988daU,
    0x983e5152U, 0xa831c66dU, 0xb00327c8U, 0xbf597fc7U, 0xc6e00bf3U, 0xd5a79147U, 0x06ca6351U, 0x14292967U,
    0x27b70a85U, 0x2e1b2138U, 0x4d2c6dfcU, 0x53380d13U, 0x650a7354U, 0x766a0abbU, 0x81c2c92eU, 0x92722c85U,
    0xa2bfe8a1U, 0xa81a664bU, 0xc24b8b70U, 0xc76c51a3U, 0xd192e819U, 0xd6990624U, 0xf40e3585U, 0x106aa070U,
    0x19a4c116U, 0x1e376c08U, 0x2748774cU, 0x34b0bcb5U, 0x391c0cb3U, 0x4ed8aa4aU, 0x5b9cca4fU, 0x682e6ff3U,
    0x748f82eeU, 0x78a5636fU, 0x84c87814U, 0x8cc70208U, 0x90befffaU, 0xa4506cebU, 0xbef9a3f7U, 0xc67178f2U};

std::array<std::uint32_t, 64> scheduleOf(const std::uint8_t *bytes)
{
    std::array<std::uint32_t, 64> w{};
    for (std::size_t i = 0; i < 16; ++i) {
        w[i] = std::uint32_t{bytes[4 * i]} << 24 | std::uint32_t{bytes[4 * i + 1]} << 16 |
               std::uint32_t{bytes[4 * i + 2]} << 8 | std::uint32_t{bytes[4 * i + 3]};
    }
    for (std::size_t i = 16; i < 64; ++i) {
        const auto a = w[i - 15];
        const auto b = w[i - 2];
        w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + w[i - 7] +
               (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    return w;
}

} // namespace

void Sha256::block(const std::uint8_t *bytes)
{
    const auto w = scheduleOf(bytes);
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t i = 0; i < 64; ++i) {
        const auto s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const auto t1 = h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
        const auto s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const auto t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> sum{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < sum.size(); ++i)
        m_state[i] += sum[i];
}

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
        block(m_pending.data());
        m_pendingBytes = 0;
    }
    for (; left >= m_pending.size(); left -= m_pending.size(), data += m_pending.size())
        block(data);
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
