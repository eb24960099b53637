// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/evalprotocol.h"

#include "storage/evaluation/personscores.h"

#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// {"tiou", "map", "average_map", "per_class", "pooled"} and the lines for people; `threshold`: what the
/// thresholds are of. `classes` names all that were measured.
EvalReport overlapReport(const OverlapScores &scores, const std::vector<NamedClass> &classes,
                         const char *threshold);

/// "3 of 7 predictions in FILE"
std::string countOf(std::size_t some, std::size_t all, const std::string &file);

/// What --rule names. InvalidArgument: there is no such rule, or none was named.
Result<TubeRule> tubeRule(const std::optional<std::string> &name);
Result<FrameRule> frameRule(const std::optional<std::string> &name);

/// Video-mAP. Notes call predictions and truth by these names (of their files).
EvalReport videoMapReport(const ComparedTubes &tubes, TubeRule rule, const std::vector<double> &thresholds,
                          const std::string &truth, const std::string &predictions);

/// Frame-mAP, each box by itself.
EvalReport frameMapReport(const ComparedTubes &tubes, FrameRule rule, const std::vector<double> &thresholds);

/// A project's run; without thresholds those of the metric.
EvalReport personReport(const PersonTubes &tubes, const std::vector<NamedClass> &classes,
                        const PersonMeasure &measure, const std::vector<double> &thresholds);

/// Of boxes: AVA's evaluator.
OverlapScores avaBoxScores(const std::vector<FrameBox> &truth, const std::vector<FrameBox> &predictions,
                           const std::vector<NamedClass> &classes, const std::vector<double> &thresholds);

} // namespace onset::cli
