// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/tube.h"
#include "storage/evaluation/timedsegment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// What the oracle is right about.
struct OracleAssumption
{
    bool actionClass = false;
    bool time = false;
    bool space = false;

    bool operator==(const OracleAssumption &) const = default;
};

struct OracleOptions
{
    std::vector<double> thresholds{0.75}; ///< of stIoU; of tIoU for segments
    double least = 0.3;                   ///< an overlap in time or space above this is taken for 1
};

/// What a run would reach if its classes, times or boxes were right: where there is most to gain. NaN is
/// undefined.
struct OracleTable
{
    struct Row
    {
        OracleAssumption assumed;
        std::vector<double> map;                  ///< [threshold]; NaN without truth
        double average = 0;                       ///< of these
        double gain = 0;                          ///< average minus that of the first row
        std::vector<std::vector<double>> classes; ///< [class][threshold]

        bool operator==(const Row &) const = default;
    };
    std::vector<double> thresholds;
    std::vector<ClassId> classes; ///< those of the truth, in the order of their first entry
    bool hasSpace = false;        ///< boxes were compared
    std::vector<Row> rows;        ///< nothing assumed first; 8 with boxes, 4 without

    /// Null where the table has no such row.
    const Row *row(const OracleAssumption &assumed) const;
};

/// Table 8 of RecLNet (Chéron, Osokin, Laptev, Schmid: Modeling Spatio-Temporal Human Track Structure for
/// Action Localization, section 5.3):
/// - Perfect time (space): where a prediction's temporal (spatial) overlap with a truth of its class and
/// video
///   exceeds `least`, it counts as 1.
/// - Perfect class: wrong predictions get the score 0, so that the average precision is the recall.
/// Predictions by descendingOrder() of their scores; each takes the free truth of its class and video with
/// the highest assumed overlap that reaches the threshold, of equal ones the one with the higher real
/// overlap. So the first row of segments is ActivityNet's mAP. AP under the envelope; a class never predicted
/// is 0, predictions of classes without truth take no part. Segments have no boxes: four rows, class and
/// time.
OracleTable oracleTable(std::span<const TimedSegment> truth, std::span<const TimedSegment> predictions,
                        const OracleOptions &options = {});
/// Overlap is spatio-temporal: tubeOverlap(), Inclusive.
OracleTable oracleTable(std::span<const Tube> truth, std::span<const Tube> predictions,
                        const OracleOptions &options = {});

} // namespace onset
