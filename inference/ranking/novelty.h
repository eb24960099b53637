// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace onset {

/// Places in feature space that people decided already, and how far new ones are from them (exact search by
/// FAISS, squared Euclidean distance of standardized features). One thread.
class NoveltyIndex
{
public:
    /// `size`: numbers of a feature; ≥ 1.
    explicit NoveltyIndex(std::size_t size);
    ~NoveltyIndex();

    /// A row of `size` numbers each, one after the other. Error::InvalidArgument for another length or a
    /// number that is not finite.
    Status add(std::span<const float> features);
    std::size_t known() const;

    /// Of each row, the mean distance to its `neighbours` nearest known ones, as its place among all rows:
    /// 0 (the nearest) … 1 (the farthest); equal ones share their mean place. NaN where nothing is known.
    Result<std::vector<double>> novelty(std::span<const float> features, std::size_t neighbours = 5) const;

private:
    struct State;
    std::unique_ptr<State> m;
};

/// The places of values among themselves, 0 … 1, ties sharing their mean; NaN keeps NaN. One value: 0.5.
std::vector<double> shareBelow(std::span<const double> values);

} // namespace onset
