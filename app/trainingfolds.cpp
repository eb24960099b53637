// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trainingfolds.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace onset {

namespace {

constexpr int kFolds = 5;

/// FNV-1a over seed and key, its bits stirred once more (the finalizer of SplitMix64).
std::uint64_t mixed(const std::string &key, std::uint64_t seed)
{
    std::uint64_t hash = 0xcbf29ce484222325U ^ seed;
    for (const char c : key)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebU;
    return hash ^ (hash >> 31);
}

class Stratifier
{
public:
    Stratifier(std::span<const FoldVideo> videos, std::uint64_t seed)
        : m_videos(videos)
        , m_folds(std::min<int>(kFolds, static_cast<int>(videos.size())))
        , m_result(videos.size(), kAlwaysTraining)
        , m_size(static_cast<std::size_t>(m_folds), 0)
    {
        m_classes = videos.empty() ? 0 : videos.front().examples.size();
        m_counts.assign(static_cast<std::size_t>(m_folds), std::vector<int>(m_classes, 0));
        m_order.resize(videos.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::sort(
            m_order, {}, [&](std::size_t i) { return std::pair(mixed(videos[i].key, seed), videos[i].key); });
    }

    std::vector<int> share()
    {
        std::vector<std::size_t> left = m_order;
        while (!left.empty()) {
            const auto wanted = rarest(left);
            // The first with the rarest class; without one of any class, the first at all.
            auto it = std::ranges::find_if(
                left, [&](std::size_t i) { return wanted == m_classes || m_videos[i].examples[wanted] > 0; });
            put(*it, wanted);
            left.erase(it);
        }
        keepEveryClass();
        return m_result;
    }

private:
    /// The class with the fewest videos among these; m_classes where they have no examples.
    std::size_t rarest(const std::vector<std::size_t> &left) const
    {
        std::size_t best = m_classes;
        std::ptrdiff_t fewest = 0;
        for (std::size_t c = 0; c < m_classes; ++c) {
            const auto has =
                std::ranges::count_if(left, [&](std::size_t i) { return m_videos[i].examples[c] > 0; });
            if (has > 0 && (best == m_classes || has < fewest)) {
                best = c;
                fewest = has;
            }
        }
        return best;
    }

    void put(std::size_t video, std::size_t wanted)
    {
        std::size_t best = 0;
        for (std::size_t f = 1; f < m_size.size(); ++f) {
            const auto cost = [&](std::size_t fold) {
                return std::pair(wanted == m_classes ? 0 : m_counts[fold][wanted], m_size[fold]);
            };
            if (cost(f) < cost(best))
                best = f;
        }
        m_result[video] = static_cast<int>(best);
        ++m_size[best];
        for (std::size_t c = 0; c < m_classes; ++c)
            m_counts[best][c] += m_videos[video].examples[c];
    }

    void keepEveryClass()
    {
        for (std::size_t c = 0; c < m_classes; ++c) {
            std::set<int> folds;
            std::vector<std::size_t> having;
            for (const auto i : m_order) {
                if (m_videos[i].examples[c] == 0)
                    continue;
                folds.insert(m_result[i]);
                having.push_back(i);
            }
            if (folds.size() == 1 && *folds.begin() != kAlwaysTraining)
                m_result[having.front()] = kAlwaysTraining;
        }
    }

    std::span<const FoldVideo> m_videos;
    int m_folds;
    std::size_t m_classes = 0;
    std::vector<std::size_t> m_order; ///< drawn by the seed
    std::vector<int> m_result;
    std::vector<int> m_size;                ///< videos of each fold
    std::vector<std::vector<int>> m_counts; ///< [fold][class] examples
};

} // namespace

std::vector<int> foldsOf(std::span<const FoldVideo> videos, std::uint64_t seed)
{
    return Stratifier(videos, seed).share();
}

} // namespace onset
