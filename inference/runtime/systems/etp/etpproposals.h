// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/proposals/components.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

#include <optional>
#include <span>
#include <vector>

namespace onset {

/// How Algorithm 1 is run (options "actionness"): with the thresholds one after the other, all candidates
/// through one NMS.
struct EtpProposalSettings
{
    std::vector<double> thresholds;
    ComponentSettings components; ///< its threshold is not looked at; lengths in samples
    bool total = false;           ///< also the curve of acting at all, K times the mean
    std::size_t most = 0;         ///< a video may have; 0: no limit
};
/// minLength and maxLength of the options are in frames.
EtpProposalSettings proposalSettings(const nlohmann::json &options, int stride);

/// Curves [K + 1][rows] of class scores [rows, K + 1]: each class's, and the probability of any of them.
std::vector<std::vector<float>> classCurves(const torch::Tensor &scores);

/// Best first, within [0, frames).
std::vector<Proposal> initialProposals(const torch::Tensor &scores, int stride, std::int64_t frames,
                                       const EtpProposalSettings &settings);

/// Units of a proposal (§3.2): stretches of `length` frames, half of that apart, as many as cover it, around
/// its centre; a proposal that would have more than `most` gets `most`, spread over it evenly. `cover` is
/// what they cover together, from which the refinement network's offsets count.
struct ProposalUnits
{
    torch::Tensor spans; ///< [units, 2], frames, double
    double coverStart = 0;
    double coverEnd = 0;
};
ProposalUnits unitsOf(const FrameRange &proposal, std::int64_t length, std::int64_t most);

/// What a range is by its best IoU with the ground truth.
struct EtpLabel
{
    enum class Kind { Positive, Incomplete, Background, Neither };
    Kind kind = Kind::Background;
    std::size_t segment = 0; ///< of the best IoU, unless there is none
};
struct EtpLabelRule
{
    double positive = 0.7;   ///< above: positive
    double incomplete = 0.3; ///< from here on: incomplete
    double background = 0.1; ///< below: background
};
EtpLabel labelOf(const FrameRange &range, std::span<const LabelledSegment> segments,
                 const EtpLabelRule &rule);

} // namespace onset
