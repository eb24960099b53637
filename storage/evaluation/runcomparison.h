// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"
#include "storage/evaluation/boundaryerrors.h"
#include "storage/evaluation/live/livevalues.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onset {

/// What two runs found in a video, and what people say of it.
struct ComparedVideo
{
    LiveVideo video;
    std::vector<LiveTruth> truths;
    std::vector<LiveReview> reviews;
    std::vector<Detection> before;
    std::vector<Detection> after;
};

struct ComparisonOptions
{
    std::vector<double> tiou = {0.5}; ///< average precision is the mean over these
    double matchTiou = 0.5;           ///< of predictions whose edges are compared with the truth's
    bool reviewedOnly = true;         ///< AnalysisOptions::reviewedOnly
    int resamples = 1000;
    double confidence = 0.95;
    std::uint64_t seed = 1;
};

/// Average precision before and after.
struct PrecisionChange
{
    struct Interval
    {
        double low = 0;
        double high = 0;
        bool operator==(const Interval &) const = default;
    };
    ClassId actionClass; ///< none: the mean over the classes
    std::size_t truths = 0;
    double before = 0;
    double after = 0;
    std::optional<Interval> interval; ///< of after - before; none with fewer than two videos

    double change() const { return after - before; }
    bool operator==(const PrecisionChange &) const = default;
};

struct RunComparison
{
    std::size_t videos = 0;               ///< with a truth and a frame table: the others take no part
    std::vector<PrecisionChange> classes; ///< those with truth, by id
    PrecisionChange mean;                 ///< without truth all its values are 0 and mean nothing
    BoundaryErrors before;                ///< of the predictions that match a truth one to one
    BoundaryErrors after;

    bool operator==(const RunComparison &) const = default;
};

/// Measures two runs on the same videos, by ActivityNet's rule (evaluateActivityNetDetections()). The
/// interval is the percentile bootstrap's (Efron 1979) over videos, paired: both runs are measured on the
/// same resampled videos, so that what makes a video hard for both cancels out. Predictions are matched once;
/// a resample only counts a video's several times. Repeatable by the seed. O(resamples · predictions).
RunComparison compareRuns(std::span<const ComparedVideo> videos, const ComparisonOptions &options = {});

/// Whether a new version is to take the place of the old one, by mean average precision on held-out videos.
enum class Replacement : std::uint8_t {
    Better,    ///< the whole interval is above zero
    NotWorse,  ///< the interval has zero in it; with a single video: it found as much
    Worse,     ///< the whole interval is below zero; with a single video: it found less
    CannotTell ///< nobody labelled a held-out video
};
Replacement judge(const RunComparison &onHeldOut);
/// Without being asked for: Better and NotWorse do.
bool replacesByItself(Replacement verdict);

} // namespace onset
