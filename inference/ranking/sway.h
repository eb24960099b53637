// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/candidate.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace onset {

/// What people and a run have in common in one stretch.
struct StretchAgreement
{
    std::size_t matched = 0;
    std::size_t people = 0; ///< segments of theirs
    std::size_t run = 0;    ///< proposals

    bool operator==(const StretchAgreement &) const = default;
};

/// Of the segments and of the proposals with at least `minimumScore` whose middle lies in the sample: one to
/// one within a class, with a temporal IoU of at least `tiou` (matchRanges()). Rejected segments take no
/// part.
StretchAgreement agreementIn(const Candidate &sample, std::span<const Segment> segments,
                             std::span<const Detection> proposals, double tiou, double minimumScore);

/// How far seeing predictions sways the annotator: F1 = 2 · matched / (segments + proposals) of stretches
/// labelled with the predictions in view against stretches labelled blind. Both are drawn at random, so
/// without sway both are the same but for chance.
struct Sway
{
    double shown = Reasons::kUnknown; ///< F1 over all shown stretches; NaN without any segment or proposal
    double blind = Reasons::kUnknown;
    double difference = Reasons::kUnknown; ///< shown − blind
    double low = -1;                       ///< of the difference, at 95 %
    double high = 1;
    std::size_t shownStretches = 0;
    std::size_t blindStretches = 0;
};

/// The interval is the percentile bootstrap's (Efron 1979): stretches of both kinds are drawn with
/// replacement, each kind by itself. With fewer than two stretches of a kind it is −1 … 1: nothing is known.
/// Deterministic by seed.
Sway swayOf(std::span<const StretchAgreement> shown, std::span<const StretchAgreement> blind,
            std::uint64_t seed = 1, int rounds = 2000);

} // namespace onset
