// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/analysisview.h"
#include "widgets/evaluation/categorychart.h"
#include "widgets/evaluation/curvechart.h"
#include "widgets/evaluation/matrixchart.h"

namespace onset {

// What each chart of the evaluation shows, and which errors each of its marks stands for: filters[id of the
// mark]. Values that are not defined become bars and points that are not there.

inline constexpr QColor kRunColour(0x1f, 0x6f, 0xc4);
inline constexpr QColor kEarlierColour(0x80, 0x88, 0x90); ///< of the run compared with

template <class Data> struct Clickable
{
    Data data;
    std::vector<EntryFilter> filters;
};

/// Average precision of each class at the shown tIoU, best first; a bar: the class's errors.
Clickable<CategoryData> classBars(const AnalysisView &view);
/// mAP at each tIoU; a point: all errors.
Clickable<CurveData> overlapCurve(const AnalysisView &view);
/// Precision over recall of one class, or of their mean; a point: the wrong predictions with at least the
/// score there; of the other run's curve: all of the class.
Clickable<CurveData> precisionCurve(const AnalysisView &view, std::optional<ClassId> ofClass);
/// Share of the predictions of a score that are right, over their mean score; a point: these predictions, of
/// the other run's: all.
Clickable<CurveData> reliabilityCurve(const AnalysisView &view);
/// The expected calibration error in words, or why there is none.
QString reliabilityWords(const AnalysisView &view);
/// True classes in rows, predicted ones in columns; a cell: its entries.
Clickable<MatrixData> confusionCells(const AnalysisView &view);
/// Kinds of predictions in the best 1·G … 10·G, as shares of each band.
Clickable<CategoryData> profileBands(const AnalysisView &view);
/// What mAP would gain without each kind of error.
Clickable<CategoryData> kindCosts(const AnalysisView &view);
/// Share of truths that were missed, by characteristic.
Clickable<CategoryData> missedShares(const AnalysisView &view);
/// Normalized mAP of truths, by characteristic; a bar: the errors at these truths.
Clickable<CategoryData> sensitivityBars(const AnalysisView &view);
/// How many true positives have an edge off by how much; a bar: those.
Clickable<CategoryData> edgeHistogram(const AnalysisView &view, bool start);
/// Bias, median and 90 % of an edge in words; empty without true positives.
QString edgeWords(const AnalysisView &view, bool start);

} // namespace onset
