// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace onset {

/// What became of a prediction, or of a truth that no prediction found. The kinds of wrong predictions are
/// DETAD's (Alwassel et al., ECCV 2018), by the truth of any class that overlaps most.
enum class EntryKind : std::uint8_t {
    TruePositive,
    DoubleDetection, ///< of a truth that a better prediction has
    WrongLabel,      ///< overlap enough, class wrong
    Localization,    ///< class right, overlap too small
    Confusion,       ///< class wrong, overlap too small
    Background,      ///< (almost) no truth there
    Missed           ///< a truth without prediction
};
inline constexpr std::size_t kEntryKinds = 7;

/// By what truths are told apart in the diagnosis.
enum class TruthTrait : std::uint8_t {
    Coverage, ///< length over the video's length
    Length,   ///< seconds
    Instances ///< truths of its class in its video
};
inline constexpr std::size_t kTruthTraits = 3;

/// One prediction or missed truth: a row of the error list.
struct AnalysisEntry
{
    EntryKind kind = EntryKind::Background;
    DetectionId prediction; ///< of a missed truth: the one that overlaps it most, if any does
    SegmentId truth;        ///< the one it took, or else the one of any class that overlaps it most; or none
    VideoId video;
    ClassId predictedClass; ///< none without prediction
    ClassId trueClass;      ///< none without truth
    FrameRange predictedRange;
    FrameRange trueRange;
    double score = 0;
    double tiou = 0; ///< of prediction and truth; 0 where one of them is missing
    /// Average precision at the shown tIoU that the class would gain without this wrong prediction, or that
    /// no ranking can give back while this truth is missed; lists are ordered by it. 0 for right ones.
    double cost = 0;
    std::optional<int> band; ///< 0 … 9: among the best 1·G … 10·G predictions of its class (G truths)
    std::optional<double> startErrorMs; ///< truth − prediction: positive where the prediction is too early
    std::optional<double> endErrorMs;

    bool operator==(const AnalysisEntry &) const = default;
};

/// A cell of the confusion matrix; a class without id is the background.
struct ConfusionCell
{
    ClassId trueClass;
    ClassId predictedClass;

    bool operator==(const ConfusionCell &) const = default;
};

/// Which entries a list shows. Everything that is set must hold; nothing set: all but the true positives.
/// Every bar, cell and slice on screen is one filter, and the list has as many entries as it counts.
struct EntryFilter
{
    enum class Suspicion : std::uint8_t {
        MissingAnnotation, ///< high-scored background: probably right, and the annotation is missing
        LabelError         ///< high-scored wrong label with a high overlap: probably the label is wrong
    };
    struct Bin ///< truths of a bin of the diagnosis
    {
        TruthTrait trait = TruthTrait::Coverage;
        int bin = 0; ///< index into RunAnalysis::sensitivity[trait].bins
        bool operator==(const Bin &) const = default;
    };
    struct EdgeError ///< true positives whose error lies in [from, to) milliseconds
    {
        bool start = true; ///< else the end
        double from = 0;
        double to = 0;
        bool operator==(const EdgeError &) const = default;
    };
    std::vector<EntryKind> kinds;          ///< any of these; empty: every wrong kind
    std::optional<ClassId> ofClass;        ///< whose average precision it concerns (predicted; missed: true)
    std::optional<ClassId> predictedClass; ///< none id: nothing predicted
    std::optional<ClassId> trueClass;      ///< none id: background
    std::optional<int> band;
    std::optional<Bin> bin;
    std::optional<ConfusionCell> cell; ///< alone: entries of all kinds, as the matrix pairs them
    std::optional<EdgeError> edgeError;
    std::optional<Suspicion> suspicion;
    std::optional<VideoId> video;
    std::optional<double> leastScore;
    std::optional<double> scoreBelow; ///< predictions with a lesser score

    bool operator==(const EntryFilter &) const = default;
};

/// The costliest entries of a filter, at most as many as were asked for, costliest first.
struct EntryList
{
    std::vector<AnalysisEntry> entries;
    std::size_t total = 0; ///< how many the filter has

    bool operator==(const EntryList &) const = default;
};

} // namespace onset
