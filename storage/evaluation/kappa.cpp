// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/kappa.h"

#include <limits>

namespace onset {

namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

struct Sums
{
    double total = 0;
    double equal = 0;
    std::map<std::size_t, double> first;
    std::map<std::size_t, double> second;
};

Sums sumsOf(const JointCounts &counts)
{
    Sums sums;
    for (const auto &[said, count] : counts) {
        sums.total += count;
        sums.equal += said.first == said.second ? count : 0;
        sums.first[said.first] += count;
        sums.second[said.second] += count;
    }
    return sums;
}

} // namespace

double cohensKappa(const JointCounts &counts)
{
    const auto sums = sumsOf(counts);
    double chance = 0; // times total²
    for (const auto &[category, count] : sums.first) {
        if (const auto other = sums.second.find(category); other != sums.second.end())
            chance += count * other->second;
    }
    // Times total², so that whole numbers stay whole and "both always say the same one" is exactly 0 / 0.
    const double all = sums.total * sums.total;
    return all > chance ? (sums.equal * sums.total - chance) / (all - chance) : kUndefined;
}

double observedAgreement(const JointCounts &counts)
{
    const auto sums = sumsOf(counts);
    return sums.total > 0 ? sums.equal / sums.total : kUndefined;
}

} // namespace onset
