// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/proposals/components.h"

#include "inference/proposals/median.h"
#include "inference/proposals/nms.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <tuple>

namespace onset {

namespace {

/// A set as it was before any growth; after round k it spans [first - k, last + k] within the curve.
struct Component
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    int previous = -1;
    int next = -1;
    int version = 0; ///< grows with each change: events made before it are stale
    bool alive = true;
};

struct Event
{
    std::int64_t round = 0;
    bool move = false; ///< merges of a round come before its moves
    int component = 0; ///< a merge swallows the next one
    int version = 0;

    bool operator>(const Event &o) const
    {
        return std::tie(round, move, component) > std::tie(o.round, o.move, o.component);
    }
};

/// Rounds are not simulated one by one: gaps close by two samples a round and lengths only grow, so the round
/// of each merge and each move is known as soon as two sets are neighbours or one is formed.
class Growth
{
public:
    Growth(std::span<const float> values, double threshold, double minLength, double maxLength)
        : m_size(static_cast<std::int64_t>(values.size()))
        , m_minLength(minLength)
        , m_maxLength(maxLength)
    {
        collect(values, threshold);
    }

    std::vector<SampleRange> run()
    {
        if (m_samples < 2)
            return {};
        for (int i = 0; i < static_cast<int>(m_components.size()); ++i) {
            scheduleMove(i, 1);
            scheduleMerge(i);
        }
        std::int64_t round = 1;
        while (!m_events.empty()) {
            const Event event = m_events.top();
            // A further round begins only while more than one set is left.
            if (event.round != round && m_alive < 2)
                break;
            round = event.round;
            m_events.pop();
            const auto &component = m_components[static_cast<std::size_t>(event.component)];
            if (!component.alive || component.version != event.version)
                continue;
            if (event.move)
                move(event.component, round);
            else
                merge(event.component, round);
        }
        std::sort(m_moved.begin(), m_moved.end());
        return std::move(m_moved);
    }

private:
    Component &at(int i) { return m_components[static_cast<std::size_t>(i)]; }

    /// The sets after the merges of round 1, which joins samples at most two apart.
    void collect(std::span<const float> values, double threshold)
    {
        for (std::int64_t i = 0; i < m_size; ++i) {
            if (!(static_cast<double>(values[static_cast<std::size_t>(i)]) >= threshold))
                continue;
            ++m_samples;
            if (!m_components.empty() && i - m_components.back().last <= 2) {
                m_components.back().last = i;
                continue;
            }
            Component component{i, i};
            component.previous = static_cast<int>(m_components.size()) - 1;
            if (!m_components.empty())
                m_components.back().next = static_cast<int>(m_components.size());
            m_components.push_back(component);
        }
        m_alive = static_cast<std::int64_t>(m_components.size());
    }

    SampleRange spanAt(const Component &c, std::int64_t round) const
    {
        return {std::max<std::int64_t>(0, c.first - round), std::min(m_size, c.last + round + 1)};
    }

    void scheduleMove(int i, std::int64_t round)
    {
        const auto &c = at(i);
        const auto longEnough = [&](std::int64_t k) {
            return static_cast<double>(spanAt(c, k).length()) > m_minLength;
        };
        std::int64_t high = m_size;
        if (!longEnough(std::max(high, round)))
            return;
        for (std::int64_t low = round; low < high;) {
            const auto middle = low + (high - low) / 2;
            if (longEnough(middle))
                high = middle;
            else
                low = middle + 1;
        }
        const auto when = std::max(high, round);
        // Too long by then: it never will be shorter.
        if (static_cast<double>(spanAt(c, when).length()) < m_maxLength)
            m_events.push({when, true, i, c.version});
    }

    void scheduleMerge(int i)
    {
        const auto &c = at(i);
        if (c.next >= 0)
            m_events.push({(at(c.next).first - c.last + 1) / 2, false, i, c.version});
    }

    void merge(int i, std::int64_t round)
    {
        auto &c = at(i);
        auto &swallowed = at(c.next);
        c.last = swallowed.last;
        swallowed.alive = false;
        unlink(c.next);
        --m_alive;
        ++c.version;
        scheduleMove(i, round);
        scheduleMerge(i);
    }

    void move(int i, std::int64_t round)
    {
        m_moved.push_back(spanAt(at(i), round));
        at(i).alive = false;
        --m_alive;
        const int previous = at(i).previous;
        unlink(i);
        if (previous >= 0) {
            // Its merge was planned with the one that left; its own move stays as planned.
            ++at(previous).version;
            scheduleMove(previous, round);
            scheduleMerge(previous);
        }
    }

    void unlink(int i)
    {
        const auto &c = at(i);
        if (c.previous >= 0)
            at(c.previous).next = c.next;
        if (c.next >= 0)
            at(c.next).previous = c.previous;
    }

    std::int64_t m_size;
    double m_minLength;
    double m_maxLength;
    std::int64_t m_samples = 0; ///< above the threshold: the sets that Algorithm 1 starts with
    std::int64_t m_alive = 0;
    std::vector<Component> m_components;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
    std::vector<SampleRange> m_moved;
};

std::vector<float> meanCurve(std::span<const std::vector<float>> curves)
{
    std::size_t length = 0;
    for (const auto &curve : curves)
        length = std::max(length, curve.size());
    std::vector<double> sums(length, 0.0);
    std::vector<int> counts(length, 0);
    for (const auto &curve : curves) {
        for (std::size_t i = 0; i < curve.size(); ++i) {
            if (std::isnan(curve[i]))
                continue;
            sums[i] += curve[i];
            ++counts[i];
        }
    }
    std::vector<float> mean(length, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < length; ++i) {
        if (counts[i] > 0)
            mean[i] = static_cast<float>(sums[i] / counts[i]);
    }
    return mean;
}

} // namespace

std::vector<SampleRange> connectComponents(std::span<const float> values, double threshold, double minLength,
                                           double maxLength)
{
    return Growth(values, threshold, minLength, maxLength).run();
}

std::vector<Proposal> componentProposals(std::span<const std::vector<float>> curves, FrameIndex first,
                                         int stride, const ComponentSettings &settings)
{
    std::vector<Proposal> proposals;
    const auto add = [&](std::span<const float> curve) {
        auto ranges = connectComponents(curve, settings.threshold, settings.minLength, settings.maxLength);
        if (settings.smoothSigma > 0) {
            const auto smooth = gaussianSmooth(curve, settings.smoothSigma);
            const auto more =
                connectComponents(smooth, settings.threshold, settings.minLength, settings.maxLength);
            ranges.insert(ranges.end(), more.begin(), more.end());
        }
        const CurveMeans means(curve);
        for (const auto &range : ranges)
            proposals.push_back({framesOf(range, first, stride), means.mean(range)});
    };
    for (const auto &curve : curves)
        add(curve);
    if (curves.size() > 1) // the mean of one curve is that curve
        add(meanCurve(curves));
    return nms(proposals, settings.nms);
}

} // namespace onset
