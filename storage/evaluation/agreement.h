// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace onset {

// How far two annotators of the same videos agree. Neither is the truth: the values are the same when they
// change places (where several pairs have the same IoU, which of them match may differ). Scores are not
// looked at; empty and reversed segments take no part in frameAgreement().

/// Of the segments, at each threshold.
struct SegmentAgreement
{
    struct OfClass
    {
        ClassId actionClass;
        std::size_t first = 0;  ///< segments
        std::size_t second = 0; ///< segments
        std::vector<double> f1; ///< [tiou]
    };
    std::vector<double> tiou;
    std::vector<double> f1; ///< over all classes; NaN without any segment
    /// Cohen's kappa over all segments of both: matched ones count once with their two classes, the others
    /// against "no segment". That cell of both having none does not exist, so it can be below 0.
    std::vector<double> kappa;
    /// The same over the matched ones alone: do they call the same thing by the same name?
    std::vector<double> labelKappa;
    std::vector<OfClass> classes; ///< by id
};

/// F1 = 2 · matched / (segments of both), matched one-to-one within a class by matchSegments(); for the
/// kappas whatever the classes.
SegmentAgreement segmentAgreement(std::span<const TimedSegment> first, std::span<const TimedSegment> second,
                                  std::span<const double> tiou);

/// Moment by moment, weighted by time (with frames for seconds: frame by frame).
struct FrameAgreement
{
    double observed = 0; ///< share of the time in which both say the same
    /// Cohen's kappa; the category of a moment is the set of classes that are going on, maybe empty.
    double kappa = 0;
    std::map<ClassId, double> ofClass; ///< kappa of "this class is going on" or not
    double length = 0;                 ///< of the videos
};

/// `lengths`: of the videos that both looked at; segments in others take no part, what lies out of [0,
/// length) is cut off. NaN where nothing is defined (cohensKappa()). O(n log n · classes at a time).
FrameAgreement frameAgreement(std::span<const TimedSegment> first, std::span<const TimedSegment> second,
                              const std::map<VideoId, double> &lengths);

} // namespace onset
