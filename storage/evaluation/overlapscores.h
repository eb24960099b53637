// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// What spatio-temporal metrics answer. One entry a threshold in all of these lists; NaN is undefined.
struct OverlapScores
{
    struct ClassScores
    {
        ClassId actionClass;
        std::size_t truths = 0;
        std::size_t predictions = 0;
        std::vector<double> averagePrecision;
    };
    std::vector<double> thresholds;
    std::vector<double> meanAveragePrecision; ///< over the classes with a defined value
    double average = 0;                       ///< of these
    std::vector<double> pooled;               ///< AP of the predictions of all these classes as one ranking
    std::vector<ClassScores> classes;         ///< all that were asked for, in that order
    std::size_t elsewhere = 0;                ///< predictions in videos or on pictures without truth
};

/// The order of a ranking and the area under its curve, as a reference program has them.
enum class AreaRule {
    Pascal,        ///< AVA: numpy's argsort()[::-1]; envelope (interpolatedAveragePrecision)
    PascalNegated, ///< MultiSports: numpy's argsort(-scores); envelope
    Trapezoid,     ///< ACT, 3D-RetinaNet: argsort(-scores); singlePrecisionArea()
    PascalSingle,  ///< Singh et al.: scores in single precision, equal ones in their order; envelope
};

/// What a class without truth is worth.
enum class WithoutTruth { Undefined, Zero };

/// Predictions of one class in the order in which they were judged.
struct JudgedClass
{
    ClassId actionClass;
    std::size_t truths = 0;
    std::vector<double> scores;
    std::vector<std::vector<std::uint8_t>> right; ///< [threshold][prediction]
};

/// Area under precision over recall by trapezoids from (recall 0, precision 1), every step rounded to single
/// precision as on a float32 array of NumPy; pr_to_ap() of ACT. right: best first.
double singlePrecisionArea(std::span<const std::uint8_t> right, std::size_t truths);

OverlapScores overlapScores(std::span<const JudgedClass> classes, std::span<const double> thresholds,
                            AreaRule area, WithoutTruth withoutTruth);

} // namespace onset
