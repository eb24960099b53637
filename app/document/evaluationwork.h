// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"
#include "storage/evaluation/analysis.h"
#include "storage/evaluation/live/livevalues.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace onset {

/// What happened since the evaluation looked last, in the order of the fields.
struct EvaluationWork
{
    /// All there is; takes the place of what was known.
    struct Annotations
    {
        std::vector<LiveVideo> videos;
        std::vector<LiveTruth> truths;
        std::vector<LiveReview> reviews;
    };
    struct Predictions
    {
        RunId run;
        std::vector<VideoId> videos; ///< that the run came to the end of
        std::vector<Detection> detections;
    };

    std::uint64_t number = 0; ///< counts requests
    bool forget = false;      ///< everything known so far is of another project
    std::optional<Annotations> annotations;
    std::vector<LiveVideo> videos;
    std::vector<Change<LiveTruth>> truths;
    std::vector<Change<LiveReview>> reviews;
    /// Runs to be known from now on, without predictions, and the videos that they go over.
    std::vector<std::pair<RunId, std::vector<VideoId>>> runs;
    std::vector<Predictions> predictions;
    RunId run;     ///< whose analysis is wanted
    RunId compare; ///< and its analysis; others are forgotten
    AnalysisOptions options;
    EntryFilter filter;
    std::size_t mostEntries = 0;
    bool compute = false; ///< all of it is here: tell the outcome
};

struct EvaluationOutcome
{
    std::uint64_t number = 0; ///< of the newest request in it
    std::shared_ptr<const RunAnalysis> analysis;
    std::shared_ptr<const RunAnalysis> comparison;
    std::shared_ptr<const EntryList> entries; ///< null: they follow
};

} // namespace onset
