// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/runanalysis.h"

#include <algorithm>

namespace onset {

namespace {

void annotate(LiveEvaluation &evaluation, const ProjectContents &contents)
{
    std::vector<LiveVideo> videos;
    for (const auto &video : contents.videos)
        videos.push_back(liveVideo(video));
    std::vector<Change<LiveTruth>> truths;
    for (const auto &segment : contents.segments) {
        if (auto truth = liveTruth(segment))
            truths.push_back({std::nullopt, std::move(truth)});
    }
    std::vector<Change<LiveReview>> reviews;
    for (const auto &coverage : contents.coverage) {
        if (auto review = liveReview(coverage))
            reviews.push_back({std::nullopt, std::move(review)});
    }
    evaluation.setVideos(videos);
    evaluation.apply(truths);
    evaluation.apply(reviews);
}

} // namespace

LiveEvaluation annotatedEvaluation(const ProjectContents &contents, const Run &run,
                                   const AnalysisOptions &options)
{
    LiveEvaluation evaluation(run.id, options);
    evaluation.setRunVideos(run.videos);
    annotate(evaluation, contents);
    return evaluation;
}

Result<LiveEvaluation> evaluationOf(ProjectFile &file, const ProjectContents &contents, RunId run,
                                    const AnalysisOptions &options)
{
    const auto known = std::ranges::find(contents.runs, run, &Run::id);
    if (known == contents.runs.end())
        return Error{Error::Code::NotFound,
                     "the project '" + contents.path + "' has no run " + std::to_string(run.value),
                     {}};
    auto evaluation = annotatedEvaluation(contents, *known, options);
    const auto completed = file.completedVideos(run);
    if (!completed)
        return completed.error();
    for (const auto video : *completed) {
        const auto detections = file.detections(run, std::span(&video, 1));
        if (!detections)
            return detections.error();
        evaluation.setPredictions(video, *detections);
    }
    return evaluation;
}

} // namespace onset
