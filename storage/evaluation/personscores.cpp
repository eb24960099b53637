// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/personscores.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace onset {

namespace {

/// Classes of MultiSports that its evaluation leaves out.
constexpr std::array kNotEvaluated{"aerobic kick jump",    "aerobic off axis jump", "aerobic butterfly jump",
                                   "aerobic balance turn", "basketball save",       "basketball jump ball"};

/// Numbers the pictures that tubes lie on.
class TubePictures
{
public:
    using Chosen = std::function<bool(VideoId, FrameIndex)>;
    explicit TubePictures(Chosen chosen = {})
        : m_chosen(std::move(chosen))
    {}

    /// Each box of each tube by itself, on chosen pictures.
    std::vector<FrameBox> framesOf(const std::vector<Tube> &tubes)
    {
        std::vector<FrameBox> frames;
        for (const auto &tube : tubes) {
            auto &ofVideo = m_numbers[tube.video];
            for (std::size_t i = 0; i < tube.boxes.size(); ++i) {
                const auto frame = tube.start + static_cast<std::int64_t>(i);
                if (m_chosen && !m_chosen(tube.video, frame))
                    continue;
                const auto [place, isNew] = ofVideo.try_emplace(frame.value, m_next);
                m_next += isNew ? 1 : 0;
                frames.push_back({place->second, tube.actionClass, tube.boxes[i], tube.score});
            }
        }
        return frames;
    }

private:
    Chosen m_chosen;
    std::unordered_map<VideoId, std::unordered_map<std::int64_t, std::int64_t>> m_numbers;
    std::int64_t m_next = 0;
};

/// The best of each picture, in their order.
std::vector<FrameBox> bestOf(std::vector<FrameBox> boxes)
{
    std::ranges::stable_sort(boxes, std::greater<>(), &FrameBox::score);
    std::unordered_map<std::int64_t, std::size_t> taken;
    std::erase_if(boxes, [&](const FrameBox &box) { return ++taken[box.picture] > kAvaMostBoxes; });
    return boxes;
}

} // namespace

std::vector<NamedClass> annotatedClasses(const std::vector<Tube> &truth,
                                         const std::vector<NamedClass> &classes)
{
    std::unordered_set<ClassId> annotated;
    for (const auto &tube : truth)
        annotated.insert(tube.actionClass);
    std::vector<NamedClass> named;
    std::ranges::copy_if(classes, std::back_inserter(named),
                         [&](const NamedClass &each) { return annotated.contains(each.id); });
    return named;
}

std::vector<NamedClass> multiSportsClasses(std::vector<NamedClass> classes)
{
    std::erase_if(classes, [](const NamedClass &each) {
        return std::ranges::find(kNotEvaluated, each.name) != kNotEvaluated.end();
    });
    return classes;
}

std::vector<ClassId> idsOf(const std::vector<NamedClass> &classes)
{
    std::vector<ClassId> ids;
    for (const auto &each : classes)
        ids.push_back(each.id);
    return ids;
}

OverlapScores videoScores(const ComparedTubes &tubes, TubeRule rule, const std::vector<double> &thresholds)
{
    const auto classes = rule == TubeRule::MultiSports ? multiSportsClasses(tubes.classes) : tubes.classes;
    return evaluateVideoMap(*tubes.truth, *tubes.predictions, idsOf(classes), tubes.videos,
                            {rule, thresholds, {}});
}

OverlapScores frameScores(const ComparedTubes &tubes, FrameRule rule, const std::vector<double> &thresholds)
{
    const auto classes = rule == FrameRule::MultiSports ? multiSportsClasses(tubes.classes) : tubes.classes;
    TubePictures pictures;
    const auto truth = pictures.framesOf(*tubes.truth);
    const auto predictions = pictures.framesOf(*tubes.predictions);
    return evaluateFrameMap(truth, predictions, idsOf(classes), thresholds, rule);
}

OverlapScores avaScores(const ComparedTubes &tubes, const std::vector<double> &thresholds,
                        const std::function<bool(VideoId, FrameIndex)> &isPicture)
{
    TubePictures pictures(isPicture);
    const auto truth = pictures.framesOf(*tubes.truth);
    const auto predictions = bestOf(pictures.framesOf(*tubes.predictions));
    return evaluateFrameMap(truth, predictions, idsOf(tubes.classes), thresholds, FrameRule::Ava);
}

OverlapScores personScores(const PersonTubes &tubes, const std::vector<NamedClass> &classes,
                           const PersonMeasure &measure, const std::vector<double> &thresholds)
{
    const ComparedTubes compared{&tubes.truth, &tubes.predictions, annotatedClasses(tubes.truth, classes),
                                 tubes.videos};
    switch (measure.metric) {
    case PersonMeasure::Metric::VideoMap:
        return videoScores(compared, measure.tubeRule, thresholds);
    case PersonMeasure::Metric::FrameMap:
        return frameScores(compared, measure.frameRule, thresholds);
    case PersonMeasure::Metric::Ava:
        break;
    }
    return avaScores(compared, thresholds, [&tubes](VideoId video, FrameIndex frame) {
        return tubes.seconds.contains({video, frame});
    });
}

} // namespace onset
