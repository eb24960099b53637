// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/liveevaluation.h"

#include <map>
#include <random>
#include <vector>

/// A small project that is edited at random, and what every evaluation has to say of it.
class LiveProject
{
public:
    struct Size
    {
        int videos = 12;
        int classes = 5;
        int truths = 40;
        int detections = 500;
        bool ties = false; ///< scores come in steps of 0.05
    };
    LiveProject(const Size &size, unsigned seed);

    /// One random edit, told to `live` as well.
    void edit(onset::LiveEvaluation &live);
    /// A new evaluation that is given everything at once.
    onset::LiveEvaluation fresh() const;

    const onset::AnalysisOptions &options() const { return m_options; }
    void setOptions(const onset::AnalysisOptions &options) { m_options = options; }
    void dropReviews() { m_reviews.clear(); }
    /// Truth and predictions of the measured videos, as other evaluators take them: truth by class, video,
    /// start, id; predictions by video. Only what counts where nothing was reviewed.
    std::vector<onset::TimedSegment> truth() const;
    std::vector<onset::TimedSegment> predictions() const;
    /// Of truth(): share of the video, seconds.
    std::vector<std::vector<double>> traits() const;

    static std::shared_ptr<const onset::FrameTable> frames(int count);

private:
    int below(int n);
    onset::LiveTruth randomTruth();
    onset::FrameRange randomRange(onset::VideoId video);
    const onset::LiveVideo &video(onset::VideoId id) const;
    void editTruth(onset::LiveEvaluation &live);
    void editReview(onset::LiveEvaluation &live);
    void editVideo(onset::LiveEvaluation &live);
    void change(onset::LiveEvaluation &live, std::optional<onset::LiveTruth> before,
                std::optional<onset::LiveTruth> after);
    bool isMeasured(onset::VideoId id) const;
    std::vector<onset::LiveTruth> sortedTruth() const;

    Size m_size;
    std::mt19937 m_random;
    onset::AnalysisOptions m_options;
    std::vector<onset::LiveVideo> m_videos;
    std::map<onset::VideoId, std::vector<onset::Detection>> m_detections;
    std::map<onset::SegmentId, onset::LiveTruth> m_truths;
    std::map<onset::CoverageId, onset::LiveReview> m_reviews;
    std::int64_t m_nextId = 1;
};
