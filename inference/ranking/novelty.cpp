// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/novelty.h"

#include "inference/ranking/candidate.h"
#include "inference/ranking/standardscale.h"

#include <faiss/IndexFlat.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <numeric>

namespace onset {

struct NoveltyIndex::State
{
    std::size_t size = 1;
    std::vector<float> rows;
};

NoveltyIndex::NoveltyIndex(std::size_t size)
    : m(std::make_unique<State>())
{
    m->size = std::max<std::size_t>(size, 1);
}

NoveltyIndex::~NoveltyIndex() = default;

Status NoveltyIndex::add(std::span<const float> features)
{
    if (features.size() % m->size != 0)
        return Error{Error::Code::InvalidArgument, "a feature has another length than the others", {}};
    if (!std::all_of(features.begin(), features.end(), [](float value) { return std::isfinite(value); }))
        return Error{Error::Code::InvalidArgument, "a feature has a number that is not finite", {}};
    m->rows.insert(m->rows.end(), features.begin(), features.end());
    return success();
}

std::size_t NoveltyIndex::known() const
{
    return m->rows.size() / m->size;
}

Result<std::vector<double>> NoveltyIndex::novelty(std::span<const float> features,
                                                  std::size_t neighbours) const
{
    if (features.size() % m->size != 0)
        return Error{Error::Code::InvalidArgument, "a feature has another length than the others", {}};
    const auto count = features.size() / m->size;
    if (known() == 0 || neighbours == 0)
        return std::vector<double>(count, Reasons::kUnknown);
    const auto nearest = std::min(neighbours, known());
    try {
        const StandardScale scale(m->rows, m->size);
        faiss::IndexFlatL2 index(static_cast<faiss::Index::idx_t>(m->size));
        index.add(static_cast<faiss::Index::idx_t>(known()), scale.scaled(m->rows).data());
        std::vector<float> distances(count * nearest);
        std::vector<faiss::Index::idx_t> labels(count * nearest);
        index.search(static_cast<faiss::Index::idx_t>(count), scale.scaled(features).data(),
                     static_cast<faiss::Index::idx_t>(nearest), distances.data(), labels.data());
        std::vector<double> means;
        means.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto *first = distances.data() + i * nearest;
            means.push_back(std::accumulate(first, first + nearest, 0.0) / static_cast<double>(nearest));
        }
        return shareBelow(means);
    } catch (const std::exception &problem) {
        return Error{Error::Code::Internal, "the search for what is new failed", problem.what()};
    }
}

std::vector<double> shareBelow(std::span<const double> values)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> shares(values.size(), Reasons::kUnknown);
    for (std::size_t from = 0; from < order.size();) {
        auto to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        const double place = 0.5 * static_cast<double>(from + to - 1);
        for (auto i = from; i < to; ++i)
            shares[order[i]] = order.size() > 1 ? place / static_cast<double>(order.size() - 1) : 0.5;
        from = to;
    }
    return shares;
}

} // namespace onset
