// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/labelshare.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace onset {

TrainingSet withShareOfLabels(TrainingSet set, double share, std::uint64_t seed)
{
    const auto count = set.training.size();
    const auto kept = static_cast<std::size_t>(std::ceil(share * static_cast<double>(count) - 1e-9));
    if (kept >= count)
        return set;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 random(seed);
    for (std::size_t i = count; i > 1; --i) // not std::shuffle, which differs between libraries
        std::swap(order[i - 1], order[random() % i]);
    order.resize(std::max<std::size_t>(1, kept));
    std::sort(order.begin(), order.end());
    std::vector<TrainingVideo> training;
    for (const auto place : order)
        training.push_back(std::move(set.training[place]));
    set.training = std::move(training);
    return set;
}

} // namespace onset
