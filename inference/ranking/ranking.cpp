// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/ranking/ranking.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <deque>
#include <iterator>
#include <limits>
#include <map>
#include <queue>
#include <tuple>

namespace onset {

namespace {

constexpr double kMostStretches = 0.9;

bool comesBefore(const RankedCandidate &a, const RankedCandidate &b)
{
    const auto key = [](const RankedCandidate &one) {
        return std::tuple(-one.gain, -one.candidate.likelihood, one.candidate.video,
                          one.candidate.range.start, one.candidate.detection);
    };
    return key(a) < key(b);
}

struct ByPlace
{
    std::vector<RankedCandidate> first;
    std::vector<RankedCandidate> again; ///< their place came before already
};

/// Those of two runs may be the same one.
bool areTwoPeople(std::optional<TrackId> a, std::optional<TrackId> b)
{
    return a && b && *a != *b && runOf(*a) == runOf(*b);
}

ByPlace byPlace(std::vector<RankedCandidate> sorted, std::span<const Place> decided, double samePlace)
{
    std::map<VideoId, std::vector<Place>> places;
    for (const auto &place : decided)
        places[place.video].push_back(place);
    ByPlace result;
    for (auto &one : sorted) {
        const Place own{one.candidate.video, one.candidate.range, one.candidate.track};
        auto &known = places[own.video];
        const bool came = std::ranges::any_of(known, [&](const Place &place) {
            return !areTwoPeople(place.track, own.track) && temporalIou(place.range, own.range) >= samePlace;
        });
        if (!came)
            known.push_back(own);
        (came ? result.again : result.first).push_back(std::move(one));
    }
    return result;
}

/// What one more label of a class (or of a look) is worth, as labels come.
class ClassBalance
{
public:
    ClassBalance(const Decided &decided, std::span<const Candidate> candidates, double power)
        : m_power(power)
    {
        for (const auto &one : candidates)
            m_labels[groupOf(one)] =
                one.look > 0 ? countOf(decided.looks, one.look) : countOf(decided.labels, one.actionClass);
        for (const auto &[group, count] : m_labels)
            m_least = std::min(m_least, count);
    }

    /// Sorted ones; greedily by what each is worth after those before it.
    std::vector<RankedCandidate> ordered(std::vector<RankedCandidate> sorted)
    {
        std::map<Group, std::deque<RankedCandidate>> waiting;
        for (auto &one : sorted)
            waiting[groupOf(one.candidate)].push_back(std::move(one));
        const auto later = [](const RankedCandidate &a, const RankedCandidate &b) {
            return comesBefore(b, a);
        };
        std::priority_queue<RankedCandidate, std::vector<RankedCandidate>, decltype(later)> heads(later);
        const auto advance = [&](std::deque<RankedCandidate> &queue) {
            if (queue.empty())
                return;
            auto head = std::move(queue.front());
            queue.pop_front();
            head.gain *= worth(groupOf(head.candidate));
            heads.push(std::move(head));
        };
        for (auto &[group, queue] : waiting)
            advance(queue);
        std::vector<RankedCandidate> order;
        order.reserve(sorted.size());
        while (!heads.empty()) {
            order.push_back(heads.top());
            heads.pop();
            const auto &taken = order.back().candidate;
            m_labels[groupOf(taken)] += std::clamp(taken.likelihood, 0.0, 1.0);
            advance(waiting[groupOf(taken)]);
        }
        return order;
    }

private:
    using Group = std::pair<ClassId, int>; ///< class and look

    static Group groupOf(const Candidate &one) { return {one.actionClass, one.look}; }

    template <class Key> static double countOf(const std::map<Key, std::size_t> &labels, const Key &key)
    {
        const auto found = labels.find(key);
        return found == labels.end() ? 0 : static_cast<double>(found->second);
    }

    double worth(const Group &group) const
    {
        return std::pow((1 + m_least) / (1 + m_labels.at(group)), m_power);
    }

    double m_power;
    double m_least = std::numeric_limits<double>::max();
    std::map<Group, double> m_labels;
};

/// What is left of the weight of likelihood.
double likelihoodShare(const Decided &decided, double half)
{
    if (half <= 0 || decided.labels.empty())
        return 1;
    double labels = 0;
    for (const auto &[actionClass, count] : decided.labels)
        labels += static_cast<double>(count);
    return half / (half + labels / static_cast<double>(decided.labels.size()));
}

} // namespace

double expectedGain(const Candidate &candidate, const Reasons &reasons, const RankSettings &settings)
{
    double sum = 0;
    double weights = 0;
    const auto add = [&](double weight, double value) {
        if (weight <= 0 || !std::isfinite(value))
            return;
        sum += weight * std::clamp(value, 0.0, 1.0);
        weights += weight;
    };
    add(settings.classUncertainty, reasons.classUncertainty);
    add(settings.edgeUncertainty, reasons.edgeUncertainty);
    add(settings.disagreement, reasons.disagreement);
    add(settings.novelty, reasons.novelty);
    add(settings.likelihood, candidate.likelihood);
    return weights > 0 ? sum / weights : 0;
}

std::vector<RankedCandidate> withStretches(std::vector<RankedCandidate> order,
                                           std::span<const Candidate> stretches, double share, double phase)
{
    if (share <= 0 || stretches.empty())
        return order;
    std::vector<RankedCandidate> mixed;
    std::size_t taken = 0;
    double due = 1 - std::clamp(phase, 0.0, 1.0);
    const double each = std::min(share, kMostStretches) / (1 - std::min(share, kMostStretches));
    for (auto &one : order) {
        for (due += each; due >= 1 && taken < stretches.size(); due -= 1)
            mixed.push_back({stretches[taken++], {}, 0});
        mixed.push_back(std::move(one));
    }
    for (; taken < stretches.size() && order.empty(); ++taken)
        mixed.push_back({stretches[taken], {}, 0});
    return mixed;
}

std::vector<RankedCandidate> ranked(std::span<const Candidate> candidates, std::span<const Reasons> reasons,
                                    std::span<const Candidate> samples, const Decided &decided,
                                    const RankSettings &settings)
{
    assert(candidates.size() == reasons.size());
    auto weights = settings;
    weights.likelihood *= likelihoodShare(decided, settings.likelihoodHalf);
    std::vector<RankedCandidate> sorted;
    sorted.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        sorted.push_back({candidates[i], reasons[i], expectedGain(candidates[i], reasons[i], weights)});
    std::sort(sorted.begin(), sorted.end(), comesBefore);
    auto [first, again] = byPlace(std::move(sorted), decided.places, settings.samePlace);
    ClassBalance balance(decided, candidates, settings.balance);
    sorted = balance.ordered(std::move(first));
    auto later = balance.ordered(std::move(again));
    sorted.insert(sorted.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
    return withStretches(std::move(sorted), samples, settings.randomShare, settings.samplePhase);
}

} // namespace onset
