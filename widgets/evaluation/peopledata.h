// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/peoplework.h"
#include "widgets/evaluation/chartdata.h"

#include <memory>

namespace onset {

/// The metrics of people on screen with the names and colours they are shown by.
struct PeopleView
{
    AnalysisView looks;                           ///< its analyses say nothing here
    std::shared_ptr<const PeopleScores> run;      ///< never null
    std::shared_ptr<const PeopleScores> compared; ///< may be null
    std::size_t shown = 0;                        ///< index of the threshold that is shown
};

/// "stIoU" of whole tubes, "IoU" of boxes.
QString overlapName(PersonMeasure::Metric metric);
/// "Video-mAP", "Frame-mAP", "AVA".
QString metricName(PersonMeasure::Metric metric);

/// Average precision of each class at the shown threshold, best first; a bar: the class's errors.
Clickable<CategoryData> personBars(const PeopleView &view);
/// mAP at each threshold, and the average precision of all classes as one ranking; a point: all errors.
Clickable<CurveData> personCurve(const PeopleView &view);
/// mAP, its average, the pooled value and what the other run reaches, in a sentence or two.
QString personResult(const PeopleView &view);
/// What was measured and what was left out and why, in words.
QString personScope(const PeopleScores &scores);

} // namespace onset
