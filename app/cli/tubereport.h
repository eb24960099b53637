// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/evalprotocol.h"

#include "storage/domain/tube.h"
#include "storage/evaluation/framemap.h"
#include "storage/evaluation/overlapscores.h"
#include "storage/evaluation/videomap.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

inline constexpr std::size_t kAvaMostBoxes = 50; ///< on a picture, the evaluator's own

struct NamedClass
{
    ClassId id;
    std::string name;
};

/// What metrics of tubes are over.
struct ComparedTubes
{
    const std::vector<Tube> *truth = nullptr;
    const std::vector<Tube> *predictions = nullptr;
    std::vector<NamedClass> classes;
    std::vector<VideoId> videos;
};

/// {"tiou", "map", "average_map", "per_class", "pooled"} and the lines for people; `threshold`: what the
/// thresholds are of.
EvalReport overlapReport(const OverlapScores &scores, const std::vector<NamedClass> &classes,
                         const char *threshold);

std::vector<ClassId> idsOf(const std::vector<NamedClass> &classes);

/// "3 of 7 predictions in FILE"
std::string countOf(std::size_t some, std::size_t all, const std::string &file);

/// What --rule names. InvalidArgument: there is no such rule, or none was named.
Result<TubeRule> tubeRule(const std::optional<std::string> &name);
Result<FrameRule> frameRule(const std::optional<std::string> &name);

/// Video-mAP. Notes call predictions and truth by these names (of their files). MultiSports leaves six of its
/// classes out.
EvalReport videoMapReport(ComparedTubes tubes, TubeRule rule, const std::vector<double> &thresholds,
                          const std::string &truth, const std::string &predictions);

/// Frame-mAP, each box by itself.
EvalReport frameMapReport(ComparedTubes tubes, FrameRule rule, const std::vector<double> &thresholds);

/// Frame-mAP as AVA's evaluator has it, over the frames that are its pictures.
EvalReport avaReport(const ComparedTubes &tubes, const std::vector<double> &thresholds,
                     const std::function<bool(VideoId, FrameIndex)> &isPicture);

/// Of boxes: AVA's evaluator.
OverlapScores avaScores(const std::vector<FrameBox> &truth, const std::vector<FrameBox> &predictions,
                        const std::vector<NamedClass> &classes, const std::vector<double> &thresholds);

} // namespace onset::cli
