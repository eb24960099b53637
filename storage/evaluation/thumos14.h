// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/detectionscores.h"
#include "storage/evaluation/timedsegment.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// The two evaluation kits of the THUMOS14 detection task (Jiang et al., 2014), which give different numbers:
/// that of 2014 interpolates precision at 11 points of recall, that of 2015 ("Updated", used since) sums it.
enum class Thumos14Kit : std::uint8_t { Of2014, Of2015 };

/// 0.1:0.1:0.5, as the kit of 2014 counts it up, and 0.1, 0.2 … 0.7.
std::vector<double> thumos14Thresholds(Thumos14Kit kit);

struct Thumos14Options
{
    Thumos14Kit kit = Thumos14Kit::Of2015;
    std::vector<double> tiou = thumos14Thresholds(Thumos14Kit::Of2015);
    bool keepCurves = false; ///< fill ClassScores::curves (16 bytes a prediction and threshold)
};

/// The overlap of the kits: ends are put in order first, then common part over hull; 0 where there is none.
double thumos14Overlap(const TimedSegment &a, const TimedSegment &b);

/// What becomes of a detection at one threshold.
enum class Thumos14Outcome : std::uint8_t {
    Wrong,
    Right,
    Ignored, ///< found no truth, but touches an ambiguous region: it does not count
};

/// The smallest part of the protocol: one class in one video. Truth by truth in their order, each takes the
/// free detection with the largest overlap, whatever its score, if that is > tIoU; of equal ones the better
/// scored, then the earlier. [threshold][detection], detections in the order given. O(truth · detections).
std::vector<std::vector<Thumos14Outcome>> judgeThumos14(std::span<const TimedSegment> truth,
                                                        std::span<const TimedSegment> detections,
                                                        std::span<const TimedSegment> ambiguous,
                                                        std::span<const double> tiou);

/// A detection of a class that counts.
struct Thumos14Judged
{
    double score = 0;
    bool right = false;
};

/// Ranks the detections of a class, for precisionRecall(): best first. Equal scores: as given, which has to
/// be by video and within a video by descending score; with the kit of 2014 the right ones first.
std::vector<std::uint8_t> rankThumos14(Thumos14Kit kit, std::span<const Thumos14Judged> judged);

/// Average precision of the kit, from the ranked detections; `positives` > 0 truths. 2015: the sum of the
/// precision at each right one over positives. 2014: the mean over recall 0, 0.1 … 1 of the best precision
/// at that recall or a higher one.
double thumos14AveragePrecision(Thumos14Kit kit, std::span<const std::uint8_t> hits, double positives);

/// The whole protocol, equal to the kits: classes of the truth, whose own scores are not looked at; one that
/// was never predicted has 0. Predictions of other classes take no part. Of ambiguous regions the class is
/// not looked at. Videos rank by their ids where scores are equal (the kits: by name, so number them so).
DetectionScores evaluateThumos14(std::span<const TimedSegment> truth,
                                 std::span<const TimedSegment> predictions,
                                 std::span<const TimedSegment> ambiguous,
                                 const Thumos14Options &options = {});

} // namespace onset
