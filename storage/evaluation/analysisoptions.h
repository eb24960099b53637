// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/video.h"
#include "storage/evaluation/characteristic.h"
#include "storage/evaluation/timedsegment.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onset {

enum class EvaluationProtocol : std::uint8_t { ActivityNet, Thumos14 };

/// ActivityNet's 0.5:0.05:0.95 or THUMOS14's 0.1:0.1:0.7.
std::vector<double> protocolThresholds(EvaluationProtocol protocol);

/// How a run is measured against the annotations.
struct AnalysisOptions
{
    EvaluationProtocol protocol = EvaluationProtocol::ActivityNet;
    std::vector<double> tiou = protocolThresholds(EvaluationProtocol::ActivityNet);
    /// Of curves, confusion, kinds, costs, boundary errors; one of `tiou` (else the nearest is taken).
    double shownTiou = 0.5;
    /// Of the diagnosis, in the order of TruthTrait: coverage, length, num-instances (of the class in the
    /// video). activityNetCharacteristics(), thumos14Characteristics(), or a person's own.
    std::vector<Characteristic> bins = activityNetCharacteristics();
    std::optional<Split> split; ///< none: all videos
    /// In videos with reviewed stretches only predictions count that lie by half or more of their length in
    /// stretches reviewed for their class, or annotated with it: what nobody looked at is not background.
    bool reviewedOnly = true;
    double confusionScore = 0;  ///< predictions below this take no part in the confusion matrix
    double suspicionTiou = 0.7; ///< least overlap of a suspected label error

    bool operator==(const AnalysisOptions &) const = default;
};

} // namespace onset
