// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/agreement.h"

#include "storage/evaluation/confusion.h"
#include "storage/evaluation/kappa.h"
#include "storage/evaluation/segmentmatching.h"

#include <algorithm>
#include <limits>
#include <set>

namespace onset {

namespace {

constexpr double kRounding = 1e-12; // of sums of seconds

double f1Of(std::size_t matched, std::size_t segments)
{
    if (segments == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return 2 * static_cast<double>(matched) / static_cast<double>(segments);
}

std::vector<TimedSegment> withoutScores(std::span<const TimedSegment> segments)
{
    std::vector<TimedSegment> result(segments.begin(), segments.end());
    for (auto &segment : result)
        segment.score = 0;
    return result;
}

std::vector<SegmentAgreement::OfClass> countedClasses(std::span<const TimedSegment> first,
                                                      std::span<const TimedSegment> second)
{
    std::map<ClassId, SegmentAgreement::OfClass> classes;
    for (const auto &segment : first)
        ++classes[segment.actionClass].first;
    for (const auto &segment : second)
        ++classes[segment.actionClass].second;
    std::vector<SegmentAgreement::OfClass> result;
    for (auto &[id, counted] : classes) {
        counted.actionClass = id;
        result.push_back(std::move(counted));
    }
    return result;
}

/// Numbers of the matrix; the last, "no segment", takes part or not.
JointCounts jointCounts(const ConfusionMatrix &matrix, bool withNone)
{
    JointCounts counts;
    const auto n = matrix.classes.size() + (withNone ? 1 : 0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (matrix.counts[i][j] > 0)
                counts[{i, j}] = static_cast<double>(matrix.counts[i][j]);
        }
    }
    return counts;
}

/// The classes of one annotator that are going on, while time goes on.
class Going
{
public:
    void change(ClassId id, int by)
    {
        if ((m_counts[id] += by) == 0)
            m_counts.erase(id);
    }
    std::vector<ClassId> classes() const
    {
        std::vector<ClassId> result;
        for (const auto &[id, count] : m_counts)
            result.push_back(id);
        return result;
    }

private:
    std::map<ClassId, int> m_counts;
};

/// A segment of one of the two begins or ends.
struct Change
{
    double at = 0;
    bool second = false; ///< whose
    ClassId actionClass;
    int by = 0; ///< 1 or -1
};

using Changes = std::map<VideoId, std::vector<Change>>;

void addChanges(Changes &changes, std::span<const TimedSegment> segments, bool second,
                const std::map<VideoId, double> &lengths)
{
    for (const auto &segment : segments) {
        const auto length = lengths.find(segment.video);
        if (length == lengths.end())
            continue;
        const double start = std::max(0.0, segment.start);
        const double end = std::min(length->second, segment.end);
        if (start < end) {
            changes[segment.video].push_back({start, second, segment.actionClass, 1});
            changes[segment.video].push_back({end, second, segment.actionClass, -1});
        }
    }
}

/// Counts time by what both say.
class FrameCounts
{
public:
    void addVideo(std::vector<Change> changes, double length)
    {
        std::sort(changes.begin(), changes.end(),
                  [](const Change &a, const Change &b) { return a.at < b.at; });
        Going first;
        Going second;
        double reached = 0;
        for (const auto &change : changes) {
            addTime(first, second, change.at - reached);
            reached = change.at;
            (change.second ? second : first).change(change.actionClass, change.by);
        }
        addTime(first, second, length - reached);
        m_length += length;
    }

    FrameAgreement agreement() const
    {
        FrameAgreement result{observedAgreement(m_all), cohensKappa(m_all), {}, m_length};
        for (const auto &[id, counts] : m_ofClass) {
            auto complete = counts;
            double none = m_length; // the time in which neither says so
            for (const auto &[said, time] : counts)
                none -= time;
            if (none > kRounding * m_length)
                complete[{0, 0}] = none;
            result.ofClass[id] = cohensKappa(complete);
        }
        return result;
    }

private:
    void addTime(const Going &first, const Going &second, double time)
    {
        if (!(time > 0))
            return;
        const auto a = first.classes();
        const auto b = second.classes();
        m_all[{categoryOf(a), categoryOf(b)}] += time;
        std::set<ClassId> either(a.begin(), a.end());
        either.insert(b.begin(), b.end());
        for (const auto id : either) {
            const auto says = [id](const std::vector<ClassId> &list) -> std::size_t {
                return std::binary_search(list.begin(), list.end(), id) ? 1 : 0;
            };
            m_ofClass[id][{says(a), says(b)}] += time;
        }
    }

    std::size_t categoryOf(const std::vector<ClassId> &classes)
    {
        return m_categories.try_emplace(classes, m_categories.size()).first->second;
    }

    std::map<std::vector<ClassId>, std::size_t> m_categories;
    JointCounts m_all;
    std::map<ClassId, JointCounts> m_ofClass;
    double m_length = 0;
};

} // namespace

SegmentAgreement segmentAgreement(std::span<const TimedSegment> first, std::span<const TimedSegment> second,
                                  std::span<const double> tiou)
{
    const auto a = withoutScores(first);
    const auto b = withoutScores(second);
    SegmentAgreement agreement;
    agreement.tiou.assign(tiou.begin(), tiou.end());
    agreement.classes = countedClasses(a, b);
    for (const double threshold : tiou) {
        std::map<ClassId, std::size_t> matched;
        const auto pairs = matchSegments(a, b, threshold, MatchedClasses::Same);
        for (const auto &pair : pairs)
            ++matched[a[pair.first].actionClass];
        agreement.f1.push_back(f1Of(pairs.size(), a.size() + b.size()));
        for (auto &each : agreement.classes)
            each.f1.push_back(f1Of(matched[each.actionClass], each.first + each.second));
        const auto matrix = confusionMatrix(a, b, threshold, 0);
        agreement.kappa.push_back(cohensKappa(jointCounts(matrix, true)));
        agreement.labelKappa.push_back(cohensKappa(jointCounts(matrix, false)));
    }
    return agreement;
}

FrameAgreement frameAgreement(std::span<const TimedSegment> first, std::span<const TimedSegment> second,
                              const std::map<VideoId, double> &lengths)
{
    Changes changes;
    addChanges(changes, first, false, lengths);
    addChanges(changes, second, true, lengths);
    FrameCounts counts;
    for (const auto &[video, length] : lengths)
        counts.addVideo(std::move(changes[video]), length);
    return counts.agreement();
}

} // namespace onset
