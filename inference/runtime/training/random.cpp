// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/random.h"

#include <cmath>
#include <numbers>

namespace onset {

namespace {

/// SplitMix64's finalizer: every bit of the input reaches every bit of the output.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::uint64_t hashed(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U; // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

} // namespace

std::uint64_t mixedSeed(std::uint64_t seed, std::string_view purpose, std::int64_t number)
{
    return mixed(mixed(seed ^ hashed(purpose)) ^ static_cast<std::uint64_t>(number));
}

Random::Random(std::uint64_t seed)
    : m_engine(seed)
{}

Random::Random(std::uint64_t seed, std::string_view purpose, std::int64_t number)
    : m_engine(mixedSeed(seed, purpose, number))
{}

std::int64_t Random::below(std::int64_t n)
{
    return static_cast<std::int64_t>(uniform() * static_cast<double>(n));
}

double Random::uniform()
{
    constexpr double kScale = 0x1.0p-53;
    return static_cast<double>(m_engine() >> 11) * kScale;
}

double Random::uniform(double from, double to)
{
    return from + (to - from) * uniform();
}

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

} // namespace onset
