// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/evaluation/liveevaluation.h"

#include "storage/evaluation/live/liveassembly.h"
#include "storage/evaluation/live/liveentries.h"
#include "storage/evaluation/live/liveupdate.h"

#include <vector>

namespace onset {

class LiveEvaluation::Impl
{
public:
    /// Brings everything up to date but the analysis as a whole.
    void settle()
    {
        bringUpToDate(state);
        conclusions.resize(state.classes.size());
        for (std::size_t i = 0; i < conclusions.size(); ++i) {
            if (!state.classes[i].changed && conclusions[i].analysis)
                continue;
            conclusions[i] = concludeClass(state, state.classes[i]);
            state.classes[i].changed = false;
            analysis.reset();
        }
    }

    void dropPredictions(std::uint32_t place)
    {
        const auto isOfVideo = [place](const LivePrediction &each) { return each.video == place; };
        for (auto &ofClass : state.classes) {
            bool any = false;
            for (auto &prediction : ofClass.predictions) {
                if (!isOfVideo(prediction))
                    continue;
                ofClass.setCounts(prediction, false);
                any = true;
            }
            if (!any)
                continue;
            std::erase_if(ofClass.predictions, isOfVideo);
            ofClass.isArranged = false;
        }
    }

    void add(const LiveTruth &truth)
    {
        const auto place = state.placeOf(truth.video);
        state.videos[place].truths.push_back(state.truths.insert(truth));
        touch(place);
    }

    void remove(const LiveTruth &truth)
    {
        const auto slot = state.truths.slotOf(truth.id);
        if (slot == kNoSegment)
            return;
        const auto place = state.placeOf(state.truths.remove(slot).video);
        std::erase(state.videos[place].truths, slot);
        touch(place);
    }

    void touch(std::uint32_t video)
    {
        state.markChanged(video);
        analysis.reset();
    }

    LiveState state;
    std::vector<LiveConclusion> conclusions; ///< [class]
    std::shared_ptr<const RunAnalysis> analysis;
};

LiveEvaluation::LiveEvaluation(RunId run, const AnalysisOptions &options)
    : m(std::make_unique<Impl>())
{
    m->state.run = run;
    m->state.setOptions(options);
}

LiveEvaluation::~LiveEvaluation() = default;
LiveEvaluation::LiveEvaluation(LiveEvaluation &&) noexcept = default;
LiveEvaluation &LiveEvaluation::operator=(LiveEvaluation &&) noexcept = default;

RunId LiveEvaluation::run() const
{
    return m->state.run;
}

void LiveEvaluation::setOptions(const AnalysisOptions &options)
{
    if (options == m->state.options)
        return;
    m->state.setOptions(options);
    m->analysis.reset();
}

const AnalysisOptions &LiveEvaluation::options() const
{
    return m->state.options;
}

void LiveEvaluation::setRunVideos(std::span<const VideoId> videos)
{
    for (auto &video : m->state.videos)
        video.inRun = false;
    for (const auto id : videos)
        m->state.videos[m->state.placeOf(id)].inRun = true;
    m->state.markAllChanged();
    m->analysis.reset();
}

void LiveEvaluation::setVideos(std::span<const LiveVideo> videos)
{
    for (const auto &video : videos) {
        const auto place = m->state.placeOf(video.id);
        auto &known = m->state.videos[place];
        if (known.video.frames == video.frames && known.video.split == video.split)
            continue;
        known.untimed = known.untimed || known.video.frames != video.frames;
        known.video = video;
        m->touch(place);
    }
}

void LiveEvaluation::setPredictions(VideoId video, std::span<const Detection> detections)
{
    const auto place = m->state.placeOf(video);
    auto &its = m->state.videos[place];
    if (its.complete)
        m->dropPredictions(place);
    its.complete = true;
    for (const auto &detection : detections) {
        auto &ofClass = m->state.classes[m->state.placeOf(detection.actionClass)];
        LivePrediction prediction{};
        prediction.id = detection.id;
        prediction.range = detection.range;
        prediction.video = place;
        prediction.time = {video, detection.actionClass, 0, 0, detection.score};
        ofClass.predictions.push_back(prediction);
        ofClass.isArranged = false;
    }
    its.untimed = true;
    m->touch(place);
}

void LiveEvaluation::apply(std::span<const Change<LiveTruth>> changes)
{
    for (const auto &change : changes) {
        if (change.before)
            m->remove(*change.before);
        if (change.after)
            m->add(*change.after);
    }
}

void LiveEvaluation::apply(std::span<const Change<LiveReview>> changes)
{
    for (const auto &[before, after] : changes) {
        if (before) {
            const auto place = m->state.placeOf(before->video);
            std::erase_if(m->state.videos[place].reviews,
                          [&](const LiveReview &each) { return each.id == before->id; });
            m->touch(place);
        }
        if (after) {
            const auto place = m->state.placeOf(after->video);
            m->state.videos[place].reviews.push_back(*after);
            m->touch(place);
        }
    }
}

std::shared_ptr<const RunAnalysis> LiveEvaluation::analysis()
{
    m->settle();
    if (!m->analysis)
        m->analysis = std::make_shared<const RunAnalysis>(assembled(m->state, m->conclusions));
    return m->analysis;
}

EntryList LiveEvaluation::entries(const EntryFilter &filter, std::size_t most)
{
    m->settle();
    return entriesOf(m->state, m->conclusions, filter, most);
}

} // namespace onset
