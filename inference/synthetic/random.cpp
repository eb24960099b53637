// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/random.h"

#include <bit>

namespace onset::synthetic {

namespace {

std::uint64_t splitMix(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed)
    : m_seed(seed)
{
    for (auto &word : m_state)
        word = splitMix(seed);
}

std::uint64_t Random::next()
{
    auto &s = m_state;
    const std::uint64_t result = std::rotl(s[1] * 5, 7) * 9;
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
}

int Random::below(int n)
{
    // The bias of the multiplication is below 2^-32 · n.
    return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(n)) >> 32);
}

Random Random::fork(std::uint64_t part) const
{
    std::uint64_t state = m_seed ^ (part * 0xd1342543de82ef95ULL + 0x2545f4914f6cdd1dULL);
    return Random(splitMix(state));
}

} // namespace onset::synthetic
