// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/etp/etpmaterial.h"

#include <vector>

namespace onset {

/// A proposal of a training video and what it teaches.
struct EtpProposal
{
    std::size_t video = 0;
    FrameRange range;
    EtpLabel label;
};

/// The proposals that ETP's networks learn from, by kind: what Algorithm 1 finds in the training videos, and,
/// as on few videos that is little and scores on them are better than they should be, ranges drawn around
/// the ground truth (`drawn` a segment) and at random. Where a video is not labelled wholly, nothing outside
/// of what was reviewed.
struct EtpPool
{
    std::vector<EtpProposal> positive;
    std::vector<EtpProposal> incomplete;
    std::vector<EtpProposal> background;
};
EtpPool collectEtpProposals(const TrainingData &data, const EtpMaterial &material,
                            const EtpProposalSettings &settings, const EtpLabelRule &rule, int drawn,
                            Random &random);

/// A random one; precondition: not empty.
const EtpProposal &drawProposal(const std::vector<EtpProposal> &some, Random &random);

/// Centre and log-length of the ground truth from [start, end) (eq. 4).
std::pair<double, double> offsetsTo(const FrameRange &truth, double start, double end);
/// The range at these offsets from [start, end), within [0, frames), at least one frame long.
FrameRange rangeAt(double centreOffset, double logLength, double start, double end, std::int64_t frames);

} // namespace onset
