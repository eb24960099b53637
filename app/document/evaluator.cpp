// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/evaluator.h"

namespace onset {

namespace {

/// The changes that lead from what is known to what is there now.
template <class Known, class T>
std::vector<Change<T>> changesTo(const Known &known, const std::vector<T> &now)
{
    std::vector<Change<T>> changes;
    auto gone = known;
    for (const auto &value : now) {
        const auto it = gone.find(value.id);
        if (it == gone.end()) {
            changes.push_back({std::nullopt, value});
            continue;
        }
        if (!(it->second == value))
            changes.push_back({it->second, value});
        gone.erase(it);
    }
    for (const auto &[id, value] : gone)
        changes.push_back({value, std::nullopt});
    return changes;
}

template <class Known, class T> void follow(Known &known, const std::vector<Change<T>> &changes)
{
    for (const auto &change : changes) {
        if (change.before)
            known.erase(change.before->id);
        if (change.after)
            known.insert_or_assign(change.after->id, *change.after);
    }
}

template <class Known> auto insertions(const Known &known)
{
    std::vector<Change<typename Known::mapped_type>> changes;
    for (const auto &[id, value] : known)
        changes.push_back({std::nullopt, value});
    return changes;
}

} // namespace

void Evaluator::take(EvaluationWork work)
{
    if (work.forget)
        *this = {};
    if (work.annotations)
        replace(std::move(*work.annotations));
    apply(work.videos);
    apply(work.truths);
    apply(work.reviews);
    m_number = work.number;
    m_run = work.run;
    m_compare = work.compare;
    m_options = std::move(work.options);
    m_filter = work.filter;
    m_mostEntries = work.mostEntries;
    for (const auto &[run, videos] : work.runs)
        begin(run, videos);
    std::erase_if(m_runs,
                  [this](const auto &entry) { return entry.first != m_run && entry.first != m_compare; });
    for (const auto &predictions : work.predictions)
        add(predictions);
    for (auto &[id, evaluation] : m_runs)
        evaluation.setOptions(m_options);
}

void Evaluator::replace(EvaluationWork::Annotations annotations)
{
    apply(annotations.videos);
    apply(changesTo(m_truths, annotations.truths));
    apply(changesTo(m_reviews, annotations.reviews));
}

void Evaluator::apply(const std::vector<LiveVideo> &videos)
{
    for (const auto &video : videos)
        m_videos.insert_or_assign(video.id, video);
    for (auto &[id, evaluation] : m_runs)
        evaluation.setVideos(videos);
}

void Evaluator::apply(const std::vector<Change<LiveTruth>> &changes)
{
    follow(m_truths, changes);
    for (auto &[id, evaluation] : m_runs)
        evaluation.apply(changes);
}

void Evaluator::apply(const std::vector<Change<LiveReview>> &changes)
{
    follow(m_reviews, changes);
    for (auto &[id, evaluation] : m_runs)
        evaluation.apply(changes);
}

void Evaluator::begin(RunId run, const std::vector<VideoId> &videos)
{
    LiveEvaluation evaluation(run, m_options);
    evaluation.setRunVideos(videos);
    std::vector<LiveVideo> known;
    for (const auto &[id, video] : m_videos)
        known.push_back(video);
    evaluation.setVideos(known);
    evaluation.apply(insertions(m_truths));
    evaluation.apply(insertions(m_reviews));
    m_runs.insert_or_assign(run, std::move(evaluation));
}

void Evaluator::add(const EvaluationWork::Predictions &predictions)
{
    auto *evaluation = find(predictions.run);
    if (!evaluation)
        return;
    std::unordered_map<VideoId, std::vector<Detection>> byVideo;
    for (const auto &detection : predictions.detections)
        byVideo[detection.video].push_back(detection);
    for (const auto video : predictions.videos)
        evaluation->setPredictions(video, byVideo[video]);
}

LiveEvaluation *Evaluator::find(RunId run)
{
    const auto it = m_runs.find(run);
    return it == m_runs.end() ? nullptr : &it->second;
}

EvaluationOutcome Evaluator::analyses()
{
    EvaluationOutcome outcome;
    outcome.number = m_number;
    if (auto *evaluation = find(m_run))
        outcome.analysis = evaluation->analysis();
    if (auto *evaluation = m_compare == m_run ? nullptr : find(m_compare))
        outcome.comparison = evaluation->analysis();
    return outcome;
}

std::shared_ptr<const EntryList> Evaluator::entries()
{
    auto *evaluation = find(m_run);
    return std::make_shared<const EntryList>(evaluation ? evaluation->entries(m_filter, m_mostEntries)
                                                        : EntryList{});
}

} // namespace onset
