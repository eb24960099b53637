// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/core/scoredsegment.h"
#include "inference/runtime/training/trainingdata.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// A detection's score, and whether it was right.
struct JudgedScore
{
    int actionClass = 0;
    double score = 0;
    bool right = false;
};

/// Turns scores into how often detections of such a score are right, class by class (Platt 1999: a slope, a
/// temperature's inverse, and an offset on the logit). A larger score stays larger within its class.
class ScoreCalibration
{
public:
    /// Changes nothing.
    explicit ScoreCalibration(std::size_t classes);
    /// Learnt on judged detections: one slope and offset for all classes, which each class leaves as far as
    /// it has detections to say so. Nothing changes where there are none.
    static ScoreCalibration learn(std::size_t classes, std::span<const JudgedScore> judged);

    double apply(int actionClass, double score) const;
    std::size_t classes() const { return m_slopes.size(); }
    /// [classes · 2]: slopes, then offsets; and back.
    std::vector<float> numbers() const;
    static ScoreCalibration from(std::span<const float> numbers);

private:
    std::vector<double> m_slopes;
    std::vector<double> m_offsets;
};

/// Expected calibration error (Guo et al. 2017, eq. 3): the mean gap between score and share of right ones
/// over 15 bins of equal width, weighted by their sizes. NaN without detections.
double calibrationError(std::span<const JudgedScore> judged);

/// Best first, each label taken once: a detection is right where its IoU with a label of its class is at
/// least 0.5. What lies where nobody looked is left out.
std::vector<JudgedScore> judged(const TrainingVideo &video, std::span<const ScoredSegment> found);

} // namespace onset
