// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/activitynetdetection.h"

#include "storage/evaluation/ranking.h"

#include <algorithm>
#include <unordered_map>

namespace onset {

namespace {

struct OneClass
{
    ClassId id;
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> predictions;
};

std::vector<OneClass> byClass(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions)
{
    std::vector<OneClass> classes;
    std::unordered_map<ClassId, std::size_t> places;
    for (const auto &segment : truth) {
        const auto [it, isNew] = places.try_emplace(segment.actionClass, classes.size());
        if (isNew)
            classes.push_back({segment.actionClass, {}, {}});
        classes[it->second].truth.push_back(segment);
    }
    for (const auto &segment : predictions) {
        if (const auto it = places.find(segment.actionClass); it != places.end())
            classes[it->second].predictions.push_back(segment);
    }
    return classes;
}

/// Gives the truths of one class to its predictions, at all thresholds together.
class Assignment
{
public:
    Assignment(const OneClass &actionClass, std::span<const double> tiou)
        : m_class(actionClass)
        , m_tiou(tiou)
        , m_least(*std::min_element(tiou.begin(), tiou.end()))
        , m_free(tiou.size(), std::vector<bool>(actionClass.truth.size(), true))
    {
        for (std::size_t i = 0; i < m_class.truth.size(); ++i)
            m_truthOf[m_class.truth[i].video].push_back(i);
    }

    /// For each threshold: which predictions, best first, are right.
    std::vector<std::vector<std::uint8_t>> hits()
    {
        const auto &predictions = m_class.predictions;
        std::vector<double> scores;
        for (const auto &prediction : predictions)
            scores.push_back(prediction.score);
        std::vector<std::vector<std::uint8_t>> result(m_tiou.size());
        for (auto &list : result)
            list.reserve(predictions.size());
        for (const auto p : descendingOrder(scores)) {
            findCandidates(predictions[p]);
            for (std::size_t t = 0; t < m_tiou.size(); ++t)
                result[t].push_back(take(t) ? 1 : 0);
        }
        return result;
    }

private:
    struct Candidate
    {
        std::size_t truth = 0;
        double iou = 0;
    };

    /// The truths that the prediction may take at the lowest threshold, in the order it tries them.
    void findCandidates(const TimedSegment &prediction)
    {
        m_candidates.clear();
        const auto it = m_truthOf.find(prediction.video);
        if (it == m_truthOf.end())
            return;
        std::vector<double> ious;
        for (const auto i : it->second)
            ious.push_back(timedIou(prediction, m_class.truth[i]));
        for (const auto i : descendingOrder(ious)) {
            if (ious[i] < m_least)
                break; // NaN came first
            m_candidates.push_back({it->second[i], ious[i]});
        }
    }

    bool take(std::size_t threshold)
    {
        for (const auto &candidate : m_candidates) {
            if (candidate.iou < m_tiou[threshold])
                return false;
            if (m_free[threshold][candidate.truth]) {
                m_free[threshold][candidate.truth] = false;
                return true;
            }
        }
        return false;
    }

    const OneClass &m_class;
    std::span<const double> m_tiou;
    double m_least;
    std::vector<std::vector<bool>> m_free;
    std::unordered_map<VideoId, std::vector<std::size_t>> m_truthOf;
    std::vector<Candidate> m_candidates;
};

ActivityNetDetectionScores::ClassScores scoresOf(const OneClass &actionClass, std::span<const double> tiou,
                                                 bool keepCurves)
{
    ActivityNetDetectionScores::ClassScores scores{actionClass.id, {}, {}};
    if (tiou.empty())
        return scores;
    for (const auto &hits : Assignment(actionClass, tiou).hits()) {
        auto curve = precisionRecall(hits, static_cast<double>(actionClass.truth.size()));
        scores.averagePrecision.push_back(interpolatedAveragePrecision(curve));
        if (keepCurves)
            scores.curves.push_back(std::move(curve));
    }
    return scores;
}

} // namespace

ActivityNetDetectionScores evaluateActivityNetDetections(std::span<const TimedSegment> truth,
                                                         std::span<const TimedSegment> predictions,
                                                         const ActivityNetDetectionOptions &options)
{
    ActivityNetDetectionScores scores;
    scores.tiou = options.tiou;
    for (const auto &actionClass : byClass(truth, predictions))
        scores.classes.push_back(scoresOf(actionClass, options.tiou, options.keepCurves));
    scores.averageOverClasses();
    return scores;
}

} // namespace onset
