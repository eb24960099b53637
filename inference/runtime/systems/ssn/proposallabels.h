// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/proposals/proposal.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onset {

/// The three kinds of SSN (§4.1), and those that it does not learn from.
enum class ProposalKind { Background, Incomplete, Positive, Ignored };

struct LabelledProposal
{
    FrameRange range;
    ProposalKind kind = ProposalKind::Ignored;
    int actionClass = -1; ///< of its instance; -1: none
    /// What regression should say: the way to the instance's centre in lengths of the proposal, and the log
    /// of the instance's length over its own.
    double centre = 0;
    double logLength = 0;

    bool operator==(const LabelledProposal &) const = default;
};

/// By the IoU with the true instances; the numbers of the authors' program.
struct ProposalRule
{
    double positive = 0.7;    ///< IoU from here on
    double incomplete = 0.3;  ///< IoU below, if …
    double inside = 0.7;      ///< … at least this share of the proposal lies in the instance
    double background = 0.01; ///< IoU below with all of them, if …
    double coverage = 0.02;   ///< … the proposal is at least this share of the video
};

/// Labels the proposals of a video; the instance of the highest IoU decides about positives, the one that
/// covers most of the proposal about incomplete ones. Background that nobody reviewed is Ignored.
std::vector<LabelledProposal> labelProposals(std::span<const Proposal> proposals, const TrainingVideo &video,
                                             std::int64_t frames, const ProposalRule &rule = {});

/// The range that a regression means: `offsets` as LabelledProposal's, of `range`; cut to [0, frames), at
/// least a frame long.
FrameRange regressed(const FrameRange &range, double centre, double logLength, std::int64_t frames);

} // namespace onset
