// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveproject.h"

#include <algorithm>

using namespace onset;

std::shared_ptr<const FrameTable> LiveProject::frames(int count)
{
    std::vector<FrameEntry> entries(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        entries[static_cast<std::size_t>(i)].pts = i;
    return std::make_shared<const FrameTable>(TimeBase{1, 10}, std::move(entries), 10);
}

LiveProject::LiveProject(const Size &size, unsigned seed)
    : m_size(size)
    , m_random(seed)
{
    for (int i = 1; i <= size.videos; ++i) {
        // The last one is in no run's way, but not indexed.
        const bool isIndexed = i < size.videos;
        m_videos.push_back(
            {VideoId{i}, static_cast<Split>(below(2)), isIndexed ? frames(100 + below(400)) : nullptr});
        m_detections[VideoId{i}];
    }
    for (int i = 0; i < size.truths; ++i) {
        const auto truth = randomTruth();
        m_truths[truth.id] = truth;
    }
    for (int i = 1; i <= size.detections; ++i) {
        Detection detection;
        detection.id = {i};
        detection.video = {1 + below(size.videos)};
        detection.actionClass = {1 + below(size.classes)};
        detection.range = randomRange(detection.video);
        detection.score = size.ties ? below(20) / 20.0 : static_cast<double>(m_random()) / 1e10;
        if (below(2) == 0) { // near an annotation
            const auto it = std::next(m_truths.begin(), below(size.truths));
            detection.video = it->second.video;
            detection.actionClass = below(4) == 0 ? detection.actionClass : it->second.actionClass;
            detection.range = it->second.range;
            detection.range.start.value =
                std::max<std::int64_t>(0, detection.range.start.value + below(9) - 4);
            detection.range.end.value += 1 + below(9);
        }
        m_detections[detection.video].push_back(detection);
    }
}

int LiveProject::below(int n)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(n));
}

const LiveVideo &LiveProject::video(VideoId id) const
{
    return m_videos[static_cast<std::size_t>(id.value - 1)];
}

FrameRange LiveProject::randomRange(VideoId id)
{
    const auto count = video(id).frames ? static_cast<int>(video(id).frames->size()) : 100;
    const int start = below(count - 50);
    return frameRange(start, start + 2 + below(48));
}

LiveTruth LiveProject::randomTruth()
{
    LiveTruth truth;
    truth.id = {m_nextId++};
    truth.video = {1 + below(m_size.videos)};
    truth.actionClass = {1 + below(m_size.classes)};
    truth.range = randomRange(truth.video);
    if (below(5) == 0)
        truth.imported.start = static_cast<double>(truth.range.start.value) / 10 + 0.01;
    return truth;
}

void LiveProject::change(LiveEvaluation &live, std::optional<LiveTruth> before,
                         std::optional<LiveTruth> after)
{
    if (before)
        m_truths.erase(before->id);
    if (after)
        m_truths[after->id] = *after;
    live.apply(std::vector{Change<LiveTruth>{std::move(before), std::move(after)}});
}

void LiveProject::editTruth(LiveEvaluation &live)
{
    const int what = below(10);
    if (what < 2 || m_truths.empty())
        return change(live, {}, randomTruth());
    const auto before = std::next(m_truths.begin(), below(static_cast<int>(m_truths.size())))->second;
    auto after = before;
    if (what < 4)
        return change(live, before, {});
    if (what < 6)
        after.actionClass = {1 + below(m_size.classes)};
    else
        after.range.start.value = below(static_cast<int>(after.range.end.value));
    after.imported = {};
    change(live, before, after);
}

void LiveProject::editReview(LiveEvaluation &live)
{
    LiveReview review{{m_nextId++}, {1 + below(m_size.videos)}, {below(m_size.classes + 1)}, {}};
    review.range = randomRange(review.video);
    std::optional<LiveReview> before;
    if (below(2) == 0 && !m_reviews.empty())
        before = std::next(m_reviews.begin(), below(static_cast<int>(m_reviews.size())))->second;
    if (before) {
        m_reviews.erase(before->id);
        live.apply(std::vector{Change<LiveReview>{before, {}}});
    } else {
        m_reviews[review.id] = review;
        live.apply(std::vector{Change<LiveReview>{{}, review}});
    }
}

void LiveProject::editVideo(LiveEvaluation &live)
{
    auto &changed = m_videos[static_cast<std::size_t>(below(m_size.videos))];
    if (below(3) == 0) {
        auto &detections = m_detections[changed.id];
        if (!detections.empty())
            detections.pop_back();
        live.setPredictions(changed.id, detections);
        return;
    }
    changed.split = static_cast<Split>(below(2));
    live.setVideos(std::vector{changed});
}

void LiveProject::edit(LiveEvaluation &live)
{
    const int what = below(20);
    if (what == 0)
        editVideo(live);
    else if (what < 3)
        editReview(live);
    else
        editTruth(live);
}

LiveEvaluation LiveProject::fresh() const
{
    LiveEvaluation live(RunId{1}, m_options);
    std::vector<VideoId> ids;
    for (const auto &each : m_videos)
        ids.push_back(each.id);
    live.setRunVideos(ids);
    live.setVideos(m_videos);
    for (const auto &[id, detections] : m_detections)
        live.setPredictions(id, detections);
    for (const auto &[id, truth] : m_truths)
        live.apply(std::vector{Change<LiveTruth>{{}, truth}});
    for (const auto &[id, review] : m_reviews)
        live.apply(std::vector{Change<LiveReview>{{}, review}});
    return live;
}

bool LiveProject::isMeasured(VideoId id) const
{
    const bool isInSplit = !m_options.split || video(id).split == *m_options.split;
    return isInSplit && video(id).frames &&
           std::ranges::any_of(m_truths, [id](const auto &each) { return each.second.video == id; });
}

std::vector<LiveTruth> LiveProject::sortedTruth() const
{
    std::vector<LiveTruth> result;
    for (const auto &[id, truth] : m_truths) {
        if (isMeasured(truth.video))
            result.push_back(truth);
    }
    std::ranges::sort(result, {}, [](const LiveTruth &each) {
        return std::tuple(each.actionClass, each.video, each.range.start, each.id);
    });
    return result;
}

std::vector<TimedSegment> LiveProject::truth() const
{
    std::vector<TimedSegment> result;
    for (const auto &each : sortedTruth()) {
        result.push_back(timedSegment(each.video, each.actionClass, each.range, *video(each.video).frames));
        if (each.imported.start)
            result.back().start = *each.imported.start;
    }
    return result;
}

std::vector<TimedSegment> LiveProject::predictions() const
{
    std::vector<TimedSegment> result;
    for (const auto &[id, detections] : m_detections) {
        if (!isMeasured(id))
            continue;
        for (const auto &each : detections) {
            auto range = each.range;
            range.end = std::min(range.end, FrameIndex{video(id).frames->size()});
            result.push_back(timedSegment(id, each.actionClass, range, *video(id).frames, each.score));
        }
    }
    return result;
}

std::vector<std::vector<double>> LiveProject::traits() const
{
    std::vector<std::vector<double>> values(2);
    for (const auto &each : truth()) {
        values[0].push_back((each.end - each.start) / video(each.video).frames->durationSeconds());
        values[1].push_back(each.end - each.start);
    }
    return values;
}
