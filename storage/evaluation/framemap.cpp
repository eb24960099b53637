// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/framemap.h"

#include "storage/evaluation/overlapmatching.h"
#include "storage/evaluation/ranking.h"
#include "storage/evaluation/tubeoverlap.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace onset {

namespace {

struct OneClass
{
    std::vector<const FrameBox *> truth;
    std::vector<const FrameBox *> predictions;
};

bool hasArea(const EdgeBox &box)
{
    return box.top < box.bottom && box.left < box.right;
}

/// A picture's truths of one class and who has taken them.
struct Picture
{
    std::vector<const FrameBox *> truth;
    std::optional<OverlapMatching> matching;
};

class Judge
{
public:
    Judge(const OneClass &actionClass, std::span<const double> thresholds, FrameRule rule)
        : m_inclusive(rule == FrameRule::Act)
    {
        for (const auto *box : actionClass.truth)
            m_pictures[box->picture].truth.push_back(box);
        const auto choice = rule == FrameRule::Act ? TruthChoice::BestFree : TruthChoice::Best;
        for (auto &[number, picture] : m_pictures)
            picture.matching.emplace(picture.truth.size(), thresholds, choice, false);
    }

    /// For each threshold whether it is right; nothing on a picture without such truth.
    std::span<const std::uint8_t> take(const FrameBox &prediction)
    {
        const auto found = m_pictures.find(prediction.picture);
        if (found == m_pictures.end())
            return {};
        m_overlaps.clear();
        for (const auto *truth : found->second.truth)
            m_overlaps.push_back(boxIou(truth->box, prediction.box, m_inclusive));
        return found->second.matching->take(m_overlaps);
    }

private:
    bool m_inclusive;
    std::unordered_map<std::int64_t, Picture> m_pictures;
    std::vector<double> m_overlaps;
};

JudgedClass judge(ClassId id, const OneClass &actionClass, std::span<const double> thresholds, FrameRule rule)
{
    JudgedClass judged{id, actionClass.truth.size(), {}, {}};
    for (const auto *box : actionClass.predictions)
        judged.scores.push_back(box->score);
    judged.right.assign(thresholds.size(), std::vector<std::uint8_t>(actionClass.predictions.size(), 0));
    std::vector<std::size_t> order(judged.scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (rule != FrameRule::Ava)
        order = negatedOrder(judged.scores);
    Judge judgeOf(actionClass, thresholds, rule);
    for (const auto p : order) {
        const auto right = judgeOf.take(*actionClass.predictions[p]);
        for (std::size_t t = 0; t < right.size(); ++t)
            judged.right[t][p] = right[t];
    }
    return judged;
}

AreaRule areaOf(FrameRule rule)
{
    switch (rule) {
    case FrameRule::Ava:
        return AreaRule::Pascal;
    case FrameRule::Act:
        return AreaRule::Trapezoid;
    case FrameRule::MultiSports:
        break;
    }
    return AreaRule::PascalNegated;
}

} // namespace

OverlapScores evaluateFrameMap(std::span<const FrameBox> truth, std::span<const FrameBox> predictions,
                               std::span<const ClassId> classes, std::span<const double> thresholds,
                               FrameRule rule)
{
    std::unordered_map<ClassId, OneClass> byClass;
    std::unordered_set<std::int64_t> pictures;
    for (const auto &box : truth) {
        byClass[box.actionClass].truth.push_back(&box);
        pictures.insert(box.picture);
    }
    for (const auto &box : predictions) {
        if (rule != FrameRule::Ava || hasArea(box.box))
            byClass[box.actionClass].predictions.push_back(&box);
    }
    std::vector<JudgedClass> judged;
    for (const auto id : classes)
        judged.push_back(judge(id, byClass[id], thresholds, rule));
    auto scores = overlapScores(judged, thresholds, areaOf(rule),
                                rule == FrameRule::Act ? WithoutTruth::Zero : WithoutTruth::Undefined);
    scores.elsewhere = static_cast<std::size_t>(
        std::count_if(predictions.begin(), predictions.end(),
                      [&](const FrameBox &box) { return !pictures.contains(box.picture); }));
    return scores;
}

} // namespace onset
