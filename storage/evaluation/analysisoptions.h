// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/video.h"
#include "storage/evaluation/timedsegment.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onset {

enum class EvaluationProtocol : std::uint8_t { ActivityNet, Thumos14 };

/// ActivityNet's 0.5:0.05:0.95 or THUMOS14's 0.1:0.1:0.7.
std::vector<double> protocolThresholds(EvaluationProtocol protocol);

/// Upper ends of the bins that the diagnosis sorts truths into: a truth belongs to the first bin whose end it
/// does not exceed. The last end is infinite.
struct AnalysisBins
{
    std::vector<double> coverage;  ///< length over the video's length
    std::vector<double> length;    ///< seconds
    std::vector<double> instances; ///< of the class in the video

    bool operator==(const AnalysisBins &) const = default;
};
AnalysisBins activityNetBins();
AnalysisBins thumos14Bins();

/// How a run is measured against the annotations.
struct AnalysisOptions
{
    EvaluationProtocol protocol = EvaluationProtocol::ActivityNet;
    std::vector<double> tiou = protocolThresholds(EvaluationProtocol::ActivityNet);
    /// Of curves, confusion, kinds, costs, boundary errors; one of `tiou` (else the nearest is taken).
    double shownTiou = 0.5;
    AnalysisBins bins = activityNetBins();
    std::optional<Split> split; ///< none: all videos
    /// In videos with reviewed stretches only predictions count that lie by half or more of their length in
    /// stretches reviewed for their class, or annotated with it: what nobody looked at is not background.
    bool reviewedOnly = true;
    double confusionScore = 0;  ///< predictions below this take no part in the confusion matrix
    double suspicionTiou = 0.7; ///< least overlap of a suspected label error

    bool operator==(const AnalysisOptions &) const = default;
};

} // namespace onset
