// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/live/liveupdate.h"

#include "storage/evaluation/live/livetaking.h"
#include "storage/evaluation/segmentmatching.h"

#include <algorithm>

namespace onset {

namespace {

class Update
{
public:
    explicit Update(LiveState &state)
        : m(state)
    {}

    void run()
    {
        arrange();
        for (const auto video : m.changedVideos)
            reconsider(video);
        rank();
        LiveTaking taking(m);
        for (const auto video : m.changedVideos)
            matchVideo(video, taking);
        for (const auto video : m.changedVideos) {
            pair(m.videos[video]);
            m.videos[video].changed = false;
        }
        m.changedVideos.clear();
        averageTruths();
    }

private:
    void arrange()
    {
        bool any = false;
        for (auto &each : m.classes) {
            if (each.isArranged)
                continue;
            any = true;
            each.arrange(m.isStable());
            each.matches.reset(m.options.tiou.size());
        }
        if (!any)
            return;
        for (auto &video : m.videos) {
            video.groups.clear();
            video.predictions = 0;
            video.pairs.clear(); // their places are of before
        }
        for (std::uint32_t c = 0; c < m.classes.size(); ++c)
            group(c);
        m.markAllChanged();
    }

    void group(std::uint32_t actionClass)
    {
        auto &predictions = m.classes[actionClass].predictions;
        for (std::uint32_t i = 0; i < predictions.size(); ++i) {
            predictions[i].paired = false;
            auto &groups = m.videos[predictions[i].video].groups;
            if (groups.empty() || groups.back().actionClass != actionClass)
                groups.push_back({actionClass, i, 0});
            ++groups.back().count;
            ++m.videos[predictions[i].video].predictions;
        }
    }

    void time(LiveVideoState &video)
    {
        for (const auto &group : video.groups) {
            for (auto i = group.first; i < group.first + group.count; ++i) {
                auto &prediction = m.classes[group.actionClass].predictions[i];
                prediction.time = timedWithin(video.video.id, prediction.time.actionClass, prediction.range,
                                              *video.video.frames, prediction.time.score);
            }
        }
        video.untimed = false;
    }

    /// Whether it is measured, its truths, and which of its predictions count.
    void reconsider(std::uint32_t place)
    {
        auto &video = m.videos[place];
        if (video.untimed && video.isIndexed())
            time(video);
        video.measured = video.canBeMeasured(m.options);
        if (video.measured)
            video.settle(m.truths, m.options.bins);
        list(place);
        const bool everywhere = !m.options.reviewedOnly || video.reviews.empty();
        for (const auto &group : video.groups) {
            auto &ofClass = m.classes[group.actionClass];
            std::vector<FrameRange> lookedAt;
            if (!everywhere && video.measured)
                lookedAt = video.lookedAt(ofClass.id, m.truths);
            for (auto i = group.first; i < group.first + group.count; ++i) {
                auto &prediction = ofClass.predictions[i];
                ofClass.setCounts(prediction,
                                  video.measured && (everywhere || mostlyWithin(prediction.range, lookedAt)));
            }
        }
    }

    /// Takes the video's truths out of the lists of their classes, and puts those in that count now.
    void list(std::uint32_t place)
    {
        for (const auto &[actionClass, slot] : m.listed[place]) {
            auto &truths = m.classes[actionClass].truths;
            *std::ranges::find(truths, slot) = truths.back();
            truths.pop_back();
            m.classes[actionClass].changed = true;
        }
        m.listed[place].clear();
        if (!m.videos[place].measured)
            return;
        for (const auto slot : m.videos[place].truths) {
            const auto actionClass = m.placeOf(m.truths.value(slot).actionClass);
            m.classes[actionClass].truths.push_back(slot);
            m.classes[actionClass].changed = true;
            m.listed[place].push_back({actionClass, slot});
        }
    }

    void rank()
    {
        for (std::uint32_t c = 0; c < m.classes.size(); ++c) {
            auto &ofClass = m.classes[c];
            if (!ofClass.rankChanged)
                continue;
            if (ofClass.rank(m.isStable())) {
                for (const auto &prediction : ofClass.predictions)
                    m.markChanged(prediction.video);
            }
            ofClass.matches.rerank([&](std::uint32_t i) { return ofClass.predictions[i].rank; });
        }
    }

    void matchVideo(std::uint32_t place, LiveTaking &taking)
    {
        for (const auto &group : m.videos[place].groups)
            match(place, group, taking);
    }

    void match(std::uint32_t place, const LiveVideoState::Group &group, LiveTaking &taking)
    {
        auto &ofClass = m.classes[group.actionClass];
        m_counting.clear();
        for (auto i = group.first; i < group.first + group.count; ++i) {
            if (ofClass.predictions[i].counts)
                m_counting.push_back(i);
        }
        std::ranges::sort(m_counting, {}, [&](std::uint32_t i) { return ofClass.predictions[i].rank; });
        const auto taken = taking.take(ofClass, m.videos[place], m_counting);
        const auto thresholds = m.options.tiou.size();
        std::vector<LiveMatches::Row> rows;
        std::vector<std::uint32_t> truths;
        for (std::size_t p = 0; p < m_counting.size(); ++p) {
            const auto its = std::span(taken).subspan(p * thresholds, thresholds);
            auto &prediction = ofClass.predictions[m_counting[p]];
            if (judge(ofClass, prediction, m.videos[place], its[m.shown] != kNoSegment))
                ofClass.changed = true;
            if (std::ranges::all_of(its, [](std::uint32_t truth) { return truth == kNoSegment; }))
                continue;
            rows.push_back({m_counting[p], prediction.rank, place});
            truths.insert(truths.end(), its.begin(), its.end());
        }
        if (ofClass.matches.replace(place, rows, truths))
            ofClass.changed = true;
    }

    /// Keeps what the prediction is where it is wrong. False where that is known already.
    bool keepMisses(LiveClass &ofClass, const LivePrediction &prediction) const
    {
        const auto thresholds = m.options.tiou.size();
        const auto first = prediction.rank * thresholds;
        if (first >= ofClass.misses.size())
            return prediction.rank < m.rules.bands * ofClass.truths.size();
        bool isOther = false;
        for (std::size_t t = 0; t < thresholds; ++t) {
            const auto kind = missKind(prediction.nearest, m.options.tiou[t], m.rules.minTiou);
            isOther = isOther || kind != ofClass.misses[first + t];
            ofClass.misses[first + t] = kind;
        }
        return isOther;
    }

    /// True where that may change what is concluded of the class.
    bool judge(LiveClass &ofClass, LivePrediction &prediction, const LiveVideoState &video, bool isRight)
    {
        const auto nearest = nearestTruth(prediction.time, m.truths.times(), video.truths);
        prediction.nearest = nearest;
        const bool isOtherMiss = keepMisses(ofClass, prediction);
        const auto kind = isRight ? PredictionKind::TruePositive
                                  : missKind(nearest, m.options.tiou[m.shown], m.rules.minTiou);
        const bool isOther = kind != prediction.kind;
        if (isOther)
            ofClass.setKind(prediction, kind);
        return isOther || isOtherMiss;
    }

    /// The video's part of the confusion matrix.
    void pair(LiveVideoState &video)
    {
        for (const auto &old : video.pairs)
            m.classes[old.actionClass].predictions[old.prediction].paired = false;
        video.pairs.clear();
        std::vector<TimedSegment> truths;
        for (const auto slot : video.truths) {
            truths.push_back(m.truths.times()[slot]);
            m.truths.found(slot).paired = 0;
        }
        if (!video.measured)
            return;
        std::vector<TimedSegment> predictions;
        std::vector<LiveVideoState::Pair> places;
        for (const auto &group : video.groups) {
            for (auto i = group.first; i < group.first + group.count; ++i) {
                const auto &prediction = m.classes[group.actionClass].predictions[i];
                if (!prediction.counts || !(prediction.time.score >= m.options.confusionScore))
                    continue;
                predictions.push_back(prediction.time);
                places.push_back({0, group.actionClass, i});
            }
        }
        for (const auto &match :
             matchSegments(truths, predictions, m.options.tiou[m.shown], MatchedClasses::Any)) {
            auto pair = places[match.second];
            pair.truth = video.truths[match.first];
            m.truths.found(pair.truth).paired = 1;
            m.classes[pair.actionClass].predictions[pair.prediction].paired = true;
            video.pairs.push_back(pair);
        }
    }

    /// What all classes are weighed with.
    void averageTruths()
    {
        double truths = 0;
        double classes = 0;
        for (const auto &each : m.classes) {
            truths += static_cast<double>(each.truths.size());
            classes += each.truths.empty() ? 0 : 1;
        }
        const double average = classes > 0 ? truths / classes : 0;
        if (average == m.truthsPerClass)
            return;
        m.truthsPerClass = average;
        for (auto &each : m.classes)
            each.changed = each.changed || !each.truths.empty();
    }

    LiveState &m;
    std::vector<std::uint32_t> m_counting;
};

} // namespace

void bringUpToDate(LiveState &state)
{
    Update(state).run();
}

} // namespace onset
