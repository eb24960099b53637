// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/study.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace onset {

/// What a study came to that learnt from a share of the labels.
struct LabelPoint
{
    double labels = 1; ///< of the training videos, 0 … 1
    StudyOutcome outcome;
};

/// How a share of the labels is named: "25", "2.5" (percent).
std::string percentText(double share);

/// {"preset", "labels": [{"percent", "systems": [...]}]}: each as in studyJson(), variants too. The plan is
/// the same for all points.
nlohmann::ordered_json labelCurveJson(const std::vector<LabelPoint> &points);
/// A section for docs/results.md: tables of ids against shares, and which id is best at each.
std::string labelCurveReport(const std::vector<LabelPoint> &points, const std::string &command);

} // namespace onset
