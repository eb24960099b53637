// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string_view>

namespace onset {

/// A seed for (seed, purpose, number), well mixed.
std::uint64_t mixedSeed(std::uint64_t seed, std::string_view purpose, std::int64_t number);

/// Random numbers that are the same on every run with the same seed. Samplers take one by reference and use
/// nothing else.
class Random
{
public:
    explicit Random(std::uint64_t seed);
    /// Independent streams for (seed, purpose, number): what a training step draws does not depend on what
    /// was drawn before it, so a resumed training draws the same.
    Random(std::uint64_t seed, std::string_view purpose, std::int64_t number);

    std::int64_t below(std::int64_t n); ///< 0 … n - 1; n ≥ 1
    double uniform();                   ///< [0, 1)
    double uniform(double from, double to);
    double normal();
    bool chance(double p) { return uniform() < p; }

private:
    std::mt19937_64 m_engine;
};

} // namespace onset
