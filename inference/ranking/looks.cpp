// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/looks.h"

#include "inference/ranking/standardscale.h"

#include <faiss/Clustering.h>
#include <faiss/IndexFlat.h>

#include <algorithm>
#include <exception>

namespace onset {

namespace {

using faiss::Index;

constexpr int kRounds = 25;
constexpr int kSeed = 1;

} // namespace

Result<std::vector<int>> looksOf(std::span<const float> rows, std::size_t size, std::size_t count)
{
    const auto total = rows.size() / size;
    if (total == 0)
        return std::vector<int>{};
    try {
        const auto scaled = StandardScale(rows, size).scaled(rows);
        faiss::ClusteringParameters settings;
        settings.niter = kRounds;
        settings.seed = kSeed;
        settings.min_points_per_centroid = 1;
        const auto clusters = std::min(count, total);
        faiss::Clustering clustering(static_cast<int>(size), static_cast<int>(clusters), settings);
        faiss::IndexFlatL2 index(static_cast<Index::idx_t>(size));
        clustering.train(static_cast<Index::idx_t>(total), scaled.data(), index);
        std::vector<float> distances(total);
        std::vector<Index::idx_t> nearest(total);
        index.search(static_cast<Index::idx_t>(total), scaled.data(), 1, distances.data(), nearest.data());
        std::vector<int> looks;
        looks.reserve(total);
        for (const auto one : nearest)
            looks.push_back(static_cast<int>(one) + 1);
        return looks;
    } catch (const std::exception &problem) {
        return Error{Error::Code::Internal, "what looks alike could not be told", problem.what()};
    }
}

} // namespace onset
