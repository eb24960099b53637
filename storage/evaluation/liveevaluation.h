// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/evaluation/analysis.h"
#include "storage/evaluation/live/livevalues.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace onset {

/// One run measured against annotations that change: after an edit only the videos and classes that it
/// touches are computed anew, so that a moved boundary costs milliseconds among millions of predictions. What
/// it says is the same, to the last bit, as of a new one that was given everything at once; by ActivityNet's
/// protocol it equals evaluateActivityNetDetections() and diagnose(), by THUMOS14's evaluateThumos14() with
/// the kit of 2015 and without ambiguous regions (whose matching then is that of the diagnosis, too).
///
/// Measured are the videos of the run and split that the run came to the end of, that are indexed, and that
/// have an annotation. Used by one thread at a time; changes are taken in at once and worked on when
/// something is asked for.
class LiveEvaluation
{
public:
    LiveEvaluation(RunId run, const AnalysisOptions &options);
    ~LiveEvaluation();
    LiveEvaluation(LiveEvaluation &&) noexcept;
    LiveEvaluation &operator=(LiveEvaluation &&) noexcept;

    RunId run() const;
    /// Precondition: at least one tIoU.
    void setOptions(const AnalysisOptions &options);
    const AnalysisOptions &options() const;

    void setRunVideos(std::span<const VideoId> videos); ///< those the run goes over
    void setVideos(std::span<const LiveVideo> videos);  ///< adds or replaces
    /// All detections of the run in a video that it came to the end of, in the order of their ids.
    void setPredictions(VideoId video, std::span<const Detection> detections);
    void apply(std::span<const Change<LiveTruth>> changes);
    void apply(std::span<const Change<LiveReview>> changes);

    std::shared_ptr<const RunAnalysis> analysis();
    EntryList entries(const EntryFilter &filter, std::size_t most);

private:
    class Impl;
    std::unique_ptr<Impl> m;
};

} // namespace onset
