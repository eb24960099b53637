// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/temporalmaxer/steptargets.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onset {

namespace {

constexpr double kCentre = 1.5; // steps around the middle
constexpr double kReach = 4;    // rows that level 0 is for

/// Builds the targets of one crop.
class Assignment
{
public:
    Assignment(const RowLabels &labels, const RowCrop &crop, std::size_t classes, std::int64_t steps,
               std::int64_t levels)
        : m_labels(labels)
        , m_crop(crop)
        , m_classes(classes)
    {
        for (std::int64_t level = 0; level < levels; ++level) {
            LevelTargets one;
            one.steps = steps >> level;
            const auto count = static_cast<std::size_t>(one.steps);
            one.labels.assign(classes * count, 0);
            one.mask.assign(classes * count, 0);
            one.positive.assign(count, 0);
            one.start.assign(count, 0);
            one.end.assign(count, 0);
            m_levels.push_back(std::move(one));
            m_lengths.emplace_back(count, std::numeric_limits<double>::infinity());
        }
    }

    std::vector<LevelTargets> run()
    {
        for (std::size_t level = 0; level < m_levels.size(); ++level)
            fillMask(level);
        for (const auto &segment : m_labels.segments()) {
            const RowSegment own{m_crop.toInput(segment.start), m_crop.toInput(segment.end),
                                 segment.actionClass};
            if (own.end > 0 && own.start < static_cast<double>(m_crop.rows))
                assign(own);
        }
        return std::move(m_levels);
    }

private:
    static double stepRows(std::size_t level) { return static_cast<double>(std::int64_t{1} << level); }
    /// Step i's middle, in rows of the input.
    static double middleOf(std::size_t level, std::int64_t step)
    {
        return static_cast<double>(step) * stepRows(level) + 0.5;
    }
    std::int64_t validSteps(std::size_t level) const
    {
        const auto each = std::int64_t{1} << level;
        return std::min(m_levels[level].steps, (m_crop.rows + each - 1) / each);
    }
    double reachOf(std::size_t level) const
    {
        return level + 1 == m_levels.size() ? std::numeric_limits<double>::infinity()
                                            : kReach * stepRows(level);
    }

    void fillMask(std::size_t level)
    {
        auto &one = m_levels[level];
        const double half = 0.5 * stepRows(level);
        const double most = static_cast<double>(m_crop.rows);
        for (std::int64_t step = 0; step < validSteps(level); ++step) {
            const double middle = middleOf(level, step);
            const double from = m_crop.toVideo(std::max(0.0, middle - half));
            const double to =
                std::min(m_crop.toVideo(std::min(most, middle + half)), static_cast<double>(m_labels.rows()));
            for (std::size_t c = 0; c < m_classes; ++c)
                one.mask[place(level, c, step)] = m_labels.isKnown(static_cast<int>(c), from, to) ? 1 : 0;
        }
    }

    std::size_t place(std::size_t level, std::size_t actionClass, std::int64_t step) const
    {
        return actionClass * static_cast<std::size_t>(m_levels[level].steps) + static_cast<std::size_t>(step);
    }

    void assign(const RowSegment &segment)
    {
        bool any = false;
        for (std::size_t level = 0; level < m_levels.size(); ++level) {
            const double step = stepRows(level);
            const double middle = 0.5 * (segment.start + segment.end);
            const auto first = static_cast<std::int64_t>(std::floor(segment.start / step));
            const auto last = static_cast<std::int64_t>(std::ceil(segment.end / step));
            for (auto i = std::max<std::int64_t>(0, first); i <= last && i < validSteps(level); ++i) {
                const double at = middleOf(level, i);
                if (!segment.contains(at))
                    continue;
                know(level, segment, i); // known to be of it, if only not its middle
                const double farther = std::max(at - segment.start, segment.end - at);
                const double nearest = level == 0 ? 0 : reachOf(level - 1);
                if (std::abs(at - middle) > kCentre * step || farther < nearest || farther >= reachOf(level))
                    continue;
                put(level, segment, i);
                any = true;
            }
        }
        if (!any)
            putNearest(segment);
    }

    void know(std::size_t level, const RowSegment &segment, std::int64_t step)
    {
        m_levels[level].mask[place(level, static_cast<std::size_t>(segment.actionClass), step)] = 1;
    }

    void put(std::size_t level, const RowSegment &segment, std::int64_t step)
    {
        auto &own = m_levels[level];
        const auto where = place(level, static_cast<std::size_t>(segment.actionClass), step);
        own.labels[where] = 1;
        own.mask[where] = 1;
        const auto i = static_cast<std::size_t>(step);
        const double length = segment.end - segment.start;
        if (length >= m_lengths[level][i])
            return;
        m_lengths[level][i] = length;
        const double at = middleOf(level, step);
        own.positive[i] = 1;
        own.start[i] = static_cast<float>(std::max(0.0, at - segment.start) / stepRows(level));
        own.end[i] = static_cast<float>(std::max(0.0, segment.end - at) / stepRows(level));
    }

    void putNearest(const RowSegment &segment)
    {
        const double half = 0.5 * (segment.end - segment.start);
        std::size_t level = 0;
        while (level + 1 < m_levels.size() && half >= reachOf(level))
            ++level;
        const double middle = 0.5 * (segment.start + segment.end);
        const auto step = std::llround((middle - 0.5) / stepRows(level));
        if (step >= 0 && step < validSteps(level))
            put(level, segment, step);
    }

    const RowLabels &m_labels;
    const RowCrop &m_crop;
    std::size_t m_classes;
    std::vector<LevelTargets> m_levels;
    std::vector<std::vector<double>> m_lengths; ///< of the label that a step's distances are of
};

} // namespace

std::vector<LevelTargets> stepTargets(const RowLabels &labels, const RowCrop &crop, std::size_t classes,
                                      std::int64_t steps, std::int64_t levels)
{
    return Assignment(labels, crop, classes, steps, levels).run();
}

} // namespace onset
