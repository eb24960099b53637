// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/evalprotocol.h"

#include "storage/evaluation/detectionscores.h"
#include "storage/evaluation/matching.h"
#include "storage/evaluation/timedsegment.h"

#include <functional>
#include <span>

namespace onset::cli {

/// The options and switches that addDetails() serves, for EvalProtocol.
std::set<std::string> detailOptions();
std::set<std::string> detailSwitches();

/// Compared segments of a protocol, with names for its classes.
struct EvalSegments
{
    std::span<const TimedSegment> truth;
    std::span<const TimedSegment> predictions;
    std::function<std::string(ClassId)> nameOf;
};

/// What was asked for beside the average precision:
/// --curves: "curves": {CLASS: [{"precision": [...], "recall": [...]} at each threshold]};
/// --confusion [--min-score S]: "confusion" {"tiou", "classes", "counts"} and "boundary_errors_ms" {"tiou",
/// "count", "start": {"bias", "median", "percent90"}, "end"} at tIoU 0.5, or at the first threshold where
/// that is none of them.
Status addDetails(EvalReport &report, const EvalRequest &request, const DetectionScores &scores,
                  const EvalSegments &segments);

/// {"bias", "median", "percent90"} of both ends with their count.
nlohmann::ordered_json boundaryJson(std::span<const TimedSegment> truth,
                                    std::span<const TimedSegment> predictions, std::span<const Match> pairs);

} // namespace onset::cli
