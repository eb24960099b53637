// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/training/detectionscore.h"

#include "inference/descriptors/describe.h"
#include "inference/runtime/streams/describedstreams.h"
#include "inference/runtime/training/reviewed.h"
#include "storage/evaluation/summary.h"

#include <torch/torch.h>

#include <algorithm>
#include <limits>

namespace onset {

namespace {

/// Keeps the last detections.
class LastDetections final : public DetectionOutput
{
public:
    void curve(CurveKind, int, std::int64_t, std::int64_t, std::span<const float>) override {}
    void detections(std::vector<ScoredSegment> all) override { m_last = std::move(all); }
    void progress(std::int64_t) override {}
    std::vector<ScoredSegment> take() { return std::move(m_last); }

private:
    std::vector<ScoredSegment> m_last;
};

TimedSegment timed(const FrameTable &frames, std::size_t video, FrameRange range, int actionClass,
                   double score)
{
    return {VideoId{static_cast<std::int64_t>(video) + 1}, ClassId{actionClass + 1},
            frames.secondsOf(range.start), frames.secondsOf(range.end), score};
}

Result<std::unique_ptr<StreamRows>> rowsFor(TrainingData &data, std::size_t video, const Detector &detector)
{
    auto pictures = detector.streams().empty() ? nullptr : data.rows(video);
    const auto codebook = detector.descriptors();
    if (!codebook)
        return pictures;
    const auto &seen = data.video(video).video;
    auto file =
        DescriptorStore(codebook->settings, data.services()).features(seen, codebook, {}, data.stop());
    if (!file)
        return file.error();
    return std::unique_ptr<StreamRows>(std::make_unique<DescribedStreams>(
        std::make_unique<StoredDescriptors>(*std::move(file)), std::move(pictures), seen.frames->size()));
}

} // namespace

bool isJudgeable(const TrainingVideo &video, const ScoredSegment &found)
{
    return wasReviewed(video, found.actionClass, found.range) ||
           std::any_of(video.segments.begin(), video.segments.end(), [&](const LabelledSegment &segment) {
               return segment.actionClass == found.actionClass && segment.range.overlaps(found.range);
           });
}

Result<std::vector<ScoredSegment>> detectStored(TrainingData &data, std::size_t video, Detector &detector)
{
    const auto rows = rowsFor(data, video, detector);
    if (!rows)
        return rows.error();
    LastDetections output;
    const torch::NoGradGuard guard;
    if (const auto done = detector.run(**rows, output, data.stop()); !done)
        return done.error();
    return output.take();
}

Result<double> validationMap(TrainingData &data, Detector &detector)
{
    return validationMap(data, [&](std::size_t video) { return detectStored(data, video, detector); });
}

Result<double> validationMap(const TrainingData &data, const SegmentFinder &find)
{
    std::vector<TimedSegment> truth;
    std::vector<TimedSegment> found;
    for (auto i = data.trainingCount(); i < data.videoCount(); ++i) {
        const auto &frames = *data.video(i).video.frames;
        for (const auto &segment : data.video(i).segments)
            truth.push_back(timed(frames, i, segment.range, segment.actionClass, 1));
        const auto detections = find(i);
        if (!detections)
            return detections.error();
        for (const auto &one : *detections) {
            if (isJudgeable(data.video(i), one))
                found.push_back(timed(frames, i, one.range, one.actionClass, one.score));
        }
    }
    if (truth.empty())
        return std::numeric_limits<double>::quiet_NaN();
    return summarizeDetections(truth, found).map50;
}

} // namespace onset
