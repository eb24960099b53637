// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "storage/evaluation/analysisentry.h"
#include "storage/evaluation/analysisoptions.h"
#include "storage/evaluation/boundaryerrors.h"
#include "storage/evaluation/reliability.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// Everything that is said about one run against the annotations, as a value. Fractions are 0 … 1; what is
/// not defined (an average over nothing) is empty: no value here is ever NaN.
struct ClassAnalysis
{
    struct CurvePoint
    {
        double recall = 0;
        double precision = 0;
        double score = 0; ///< of the prediction there
        bool operator==(const CurvePoint &) const = default;
    };
    ClassId actionClass;
    std::size_t truths = 0;
    std::size_t predictions = 0;
    std::array<std::size_t, kEntryKinds> kinds{};        ///< how many of each EntryKind
    std::vector<std::optional<double>> averagePrecision; ///< at each tIoU; empty without truth
    std::optional<double> average;                       ///< of these
    std::optional<double> shown;                         ///< the one at the shown tIoU
    std::vector<CurvePoint> curve;                       ///< at the shown tIoU, recall rising; at most 1 000

    bool operator==(const ClassAnalysis &) const = default;
};

/// counts[t · size + p]: predictions of class p that took a truth of class t, one to one by score whatever
/// the class, IoU ≥ the shown tIoU. The last row is the background (predictions without truth), the last
/// column the truths without prediction; their common cell is 0.
struct ConfusionCounts
{
    std::vector<ClassId> classes;
    std::vector<std::size_t> counts;

    std::size_t size() const { return classes.size() + 1; }
    std::size_t at(std::size_t trueClass, std::size_t predicted) const
    {
        return counts[trueClass * size() + predicted];
    }
    bool operator==(const ConfusionCounts &) const = default;
};

/// DETAD's false positive profile at the shown tIoU.
struct FalsePositiveProfile
{
    using Kinds = std::array<std::size_t, kEntryKinds>; ///< [EntryKind]; Missed stays 0
    std::vector<Kinds> bands;                           ///< best 1·G, … 10·G: what each G added
    /// Average mAP gained without the predictions of that kind ([EntryKind]; right and missed: none).
    std::array<std::optional<double>, kEntryKinds> cost{};

    bool operator==(const FalsePositiveProfile &) const = default;
};

/// Truths of one trait, bin by bin.
struct SensitivityBin
{
    std::string name; ///< "XS" … "XL"
    double from = 0;  ///< the bin is (from, upTo]; upTo may be infinite
    double upTo = 0;
    std::size_t truths = 0;
    std::size_t missed = 0;                    ///< at the shown tIoU
    std::optional<double> missedShare;         ///< missed / truths
    std::optional<double> normalizedPrecision; ///< DETAD's mAP_N of these truths, average over the tIoUs

    bool operator==(const SensitivityBin &) const = default;
};
struct Sensitivity
{
    TruthTrait trait = TruthTrait::Coverage;
    std::vector<SensitivityBin> bins;

    bool operator==(const Sensitivity &) const = default;
};

/// Of the true positives at the shown tIoU; truth − prediction in milliseconds.
struct EdgeErrorAnalysis
{
    BoundaryErrors summary; ///< count 0: no true positives, the other values say nothing
    std::vector<float> start;
    std::vector<float> end;

    bool operator==(const EdgeErrorAnalysis &) const = default;
};

/// What was measured and what was left out.
struct AnalysisScope
{
    std::size_t videos = 0;            ///< measured
    std::size_t truths = 0;            ///< in these
    std::size_t predictions = 0;       ///< in these, that count
    std::size_t withoutAnnotation = 0; ///< videos of the split and run left out: nobody annotated them
    std::size_t notIndexed = 0;        ///< left out: their frames are not known yet
    std::size_t incomplete = 0;        ///< left out: the run has not come to their end
    std::size_t unreviewed = 0;        ///< predictions left out: nobody looked there

    bool operator==(const AnalysisScope &) const = default;
};

struct RunAnalysis
{
    RunId run;
    AnalysisOptions options;
    AnalysisScope scope;
    std::size_t shown = 0;                                     ///< index of the shown tIoU in options.tiou
    std::vector<std::optional<double>> map;                    ///< mAP at each tIoU
    std::optional<double> average;                             ///< of these
    std::vector<std::shared_ptr<const ClassAnalysis>> classes; ///< by id: with truth or predictions
    std::vector<ClassAnalysis::CurvePoint> curve; ///< mean precision over the classes with truth, 101 recalls
    ConfusionCounts confusion;
    FalsePositiveProfile profile;
    std::array<Sensitivity, kTruthTraits> sensitivity; ///< [TruthTrait]
    EdgeErrorAnalysis edges;
    Reliability reliability;            ///< of the predictions that count, at the shown tIoU
    std::size_t missingAnnotations = 0; ///< suspected; the entries are by EntryFilter::suspicion
    std::size_t labelErrors = 0;        ///< suspected

    const ClassAnalysis *ofClass(ClassId id) const; ///< null if it takes no part
};

/// Do they say the same, also where they do not share their classes?
bool operator==(const RunAnalysis &a, const RunAnalysis &b);

} // namespace onset
