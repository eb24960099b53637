// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/evaluationwork.h"
#include "storage/evaluation/liveevaluation.h"

#include <map>
#include <unordered_map>

namespace onset {

/// What the evaluation's thread knows: the annotations, and a LiveEvaluation of each run that is looked at.
/// One thread at a time.
class Evaluator
{
public:
    /// Takes in what happened. Cheap but for new runs.
    void take(EvaluationWork work);
    /// Where the work asked for an outcome: the analyses, up to date.
    EvaluationOutcome analyses();
    std::shared_ptr<const EntryList> entries();

private:
    template <class T, class Key> using Known = std::unordered_map<Key, T>;

    void replace(EvaluationWork::Annotations annotations);
    void apply(const std::vector<LiveVideo> &videos);
    void apply(const std::vector<Change<LiveTruth>> &changes);
    void apply(const std::vector<Change<LiveReview>> &changes);
    void begin(RunId run, const std::vector<VideoId> &videos);
    void add(const EvaluationWork::Predictions &predictions);
    LiveEvaluation *find(RunId run);

    Known<LiveVideo, VideoId> m_videos;
    Known<LiveTruth, SegmentId> m_truths;
    Known<LiveReview, CoverageId> m_reviews;
    std::map<RunId, LiveEvaluation> m_runs;
    std::uint64_t m_number = 0;
    RunId m_run;
    RunId m_compare;
    AnalysisOptions m_options;
    EntryFilter m_filter;
    std::size_t m_mostEntries = 0;
};

} // namespace onset
