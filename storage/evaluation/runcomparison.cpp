// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/runcomparison.h"

#include "storage/domain/frameranges.h"
#include "storage/evaluation/live/livevideostate.h"
#include "storage/evaluation/matcher.h"
#include "storage/evaluation/pairedbootstrap.h"
#include "storage/evaluation/segmentmatching.h"
#include "storage/evaluation/truthindex.h"

#include <algorithm>
#include <map>
#include <set>

namespace onset {

namespace {

/// One run's ranked hits of a class, at each threshold.
using ClassHits = std::vector<RankedHits>;

/// What is measured of one class.
struct ClassData
{
    std::vector<std::uint32_t> truths; ///< [video]
    std::size_t total = 0;
    ClassHits before;
    ClassHits after;
};

class Comparison
{
public:
    Comparison(std::span<const ComparedVideo> videos, const ComparisonOptions &options)
        : m_options(options)
    {
        for (const auto &video : videos) {
            if (video.video.frames && !video.video.frames->empty() && !video.truths.empty())
                m_videos.push_back(&video);
        }
        for (const auto *video : m_videos)
            addTruths(*video);
    }

    RunComparison compare()
    {
        RunComparison result;
        result.videos = m_videos.size();
        const auto before = timed(&ComparedVideo::before);
        const auto after = timed(&ComparedVideo::after);
        rank(before, &ClassData::before);
        rank(after, &ClassData::after);
        measure(result);
        resample(result);
        result.before = edges(before);
        result.after = edges(after);
        return result;
    }

private:
    void addTruths(const ComparedVideo &video)
    {
        const auto place = m_places.size();
        m_places.emplace(video.video.id, static_cast<std::uint32_t>(place));
        for (const auto &truth : video.truths) {
            auto time = timedWithin(truth.video, truth.actionClass, truth.range, *video.video.frames, 0);
            time.start = truth.imported.start.value_or(time.start);
            time.end = truth.imported.end.value_or(time.end);
            m_truths.push_back(time);
            auto &its = m_classes[truth.actionClass];
            its.truths.resize(m_videos.size(), 0);
            ++its.truths[place];
            ++its.total;
        }
    }

    /// Where predictions of a class count; nothing: everywhere.
    std::optional<std::vector<FrameRange>> lookedAt(const ComparedVideo &video, ClassId actionClass) const
    {
        if (!m_options.reviewedOnly || video.reviews.empty())
            return std::nullopt;
        std::vector<FrameRange> stretches;
        for (const auto &review : video.reviews) {
            if (!review.actionClass.valid() || review.actionClass == actionClass)
                stretches.push_back(review.range);
        }
        for (const auto &truth : video.truths) {
            if (truth.actionClass == actionClass)
                stretches.push_back(truth.range);
        }
        return joinedRanges(std::move(stretches));
    }

    std::vector<TimedSegment> timed(std::vector<Detection> ComparedVideo::*run) const
    {
        std::vector<TimedSegment> predictions;
        for (const auto *video : m_videos) {
            std::map<ClassId, std::optional<std::vector<FrameRange>>> seen;
            for (const auto &detection : video->*run) {
                if (!m_classes.contains(detection.actionClass))
                    continue;
                auto it = seen.find(detection.actionClass);
                if (it == seen.end())
                    it = seen.emplace(detection.actionClass, lookedAt(*video, detection.actionClass)).first;
                if (!it->second || mostlyWithin(detection.range, *it->second))
                    predictions.push_back(timedWithin(video->video.id, detection.actionClass, detection.range,
                                                      *video->video.frames, detection.score));
            }
        }
        return predictions;
    }

    void rank(const std::vector<TimedSegment> &predictions, ClassHits ClassData::*run)
    {
        std::map<ClassId, std::vector<std::uint32_t>> ofClass;
        for (std::uint32_t i = 0; i < predictions.size(); ++i)
            ofClass[predictions[i].actionClass].push_back(i);
        Matcher matcher(m_truths, m_options.tiou);
        for (auto &[id, data] : m_classes) {
            (data.*run).resize(m_options.tiou.size());
            std::vector<std::uint8_t> keep;
            for (const auto &truth : m_truths)
                keep.push_back(truth.actionClass == id);
            const TruthIndex index(m_truths, keep);
            for (const auto i : rankedByScore(predictions, ofClass[id])) {
                const auto taken = matcher.take(predictions[i], index.of(predictions[i].video));
                for (std::size_t t = 0; t < taken.size(); ++t) {
                    (data.*run)[t].video.push_back(m_places.at(predictions[i].video));
                    (data.*run)[t].right.push_back(taken[t] != kNoSegment);
                }
            }
        }
    }

    static double averageOf(const ClassHits &hits, std::span<const std::uint32_t> weights, double positives)
    {
        double sum = 0;
        for (const auto &each : hits)
            sum += weightedAveragePrecision(each, weights, positives);
        return sum / static_cast<double>(hits.size());
    }

    void measure(RunComparison &result) const
    {
        const std::vector<std::uint32_t> once(m_videos.size(), 1);
        for (const auto &[id, data] : m_classes) {
            const auto positives = static_cast<double>(data.total);
            result.classes.push_back({id, data.total, averageOf(data.before, once, positives),
                                      averageOf(data.after, once, positives), std::nullopt});
        }
        for (const auto &each : result.classes) {
            result.mean.truths += each.truths;
            result.mean.before += each.before / static_cast<double>(result.classes.size());
            result.mean.after += each.after / static_cast<double>(result.classes.size());
        }
    }

    void resample(RunComparison &result) const
    {
        if (m_videos.size() < 2 || m_options.resamples < 1)
            return;
        std::vector<std::vector<double>> changes(m_classes.size());
        std::vector<double> means;
        VideoDraws draws(m_videos.size(), m_options.seed);
        for (int i = 0; i < m_options.resamples; ++i) {
            const auto weights = draws.next();
            double sum = 0;
            std::size_t measured = 0;
            std::size_t place = 0;
            for (const auto &[id, data] : m_classes) {
                double positives = 0;
                for (std::size_t v = 0; v < weights.size(); ++v)
                    positives += weights[v] * data.truths[v];
                auto &its = changes[place++];
                if (!(positives > 0))
                    continue; // none of the videos drawn has the class
                its.push_back(averageOf(data.after, weights, positives) -
                              averageOf(data.before, weights, positives));
                sum += its.back();
                ++measured;
            }
            if (measured > 0)
                means.push_back(sum / static_cast<double>(measured));
        }
        result.mean.interval = intervalOf(std::move(means));
        for (std::size_t c = 0; c < changes.size(); ++c)
            result.classes[c].interval = intervalOf(std::move(changes[c]));
    }

    std::optional<PrecisionChange::Interval> intervalOf(std::vector<double> changes) const
    {
        if (changes.empty())
            return std::nullopt;
        const double tail = (1 - m_options.confidence) / 2;
        return PrecisionChange::Interval{percentile(changes, tail), percentile(changes, 1 - tail)};
    }

    BoundaryErrors edges(const std::vector<TimedSegment> &predictions) const
    {
        const auto pairs = matchSegments(m_truths, predictions, m_options.matchTiou, MatchedClasses::Same);
        return boundaryErrors(m_truths, predictions, pairs);
    }

    const ComparisonOptions &m_options;
    std::vector<const ComparedVideo *> m_videos;
    std::map<VideoId, std::uint32_t> m_places;
    std::vector<TimedSegment> m_truths;
    std::map<ClassId, ClassData> m_classes;
};

} // namespace

RunComparison compareRuns(std::span<const ComparedVideo> videos, const ComparisonOptions &options)
{
    return Comparison(videos, options).compare();
}

Replacement judge(const RunComparison &onHeldOut)
{
    const auto &mean = onHeldOut.mean;
    if (mean.truths == 0)
        return Replacement::CannotTell;
    if (!mean.interval)
        return mean.change() < 0 ? Replacement::Worse : Replacement::NotWorse;
    if (mean.interval->high < 0)
        return Replacement::Worse;
    return mean.interval->low > 0 ? Replacement::Better : Replacement::NotWorse;
}

bool replacesByItself(Replacement verdict)
{
    return verdict == Replacement::Better || verdict == Replacement::NotWorse;
}

} // namespace onset
