// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/segment.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace onset {

/// Something that a person could look at next.
struct Candidate
{
    enum class Kind : std::uint8_t {
        Proposal, ///< what a run put out and nobody decided
        Sample,   ///< a stretch drawn at random among what nobody looked at, so that recall can be estimated
        Novel     ///< a stretch where nothing is proposed, to look for a class in (discovery.h)
    };
    Kind kind = Kind::Proposal;
    DetectionId detection; ///< of a Proposal
    VideoId video;
    FrameRange range;
    ClassId actionClass; ///< of a Proposal; of a Novel one the class that it looks like, if any
    std::optional<TrackId> track;
    double score = 0;      ///< as the run put it out
    double likelihood = 0; ///< 0 … 1: the score, where scores exceed 1 as a share of the best one
    int look = 0;          ///< of a Proposal of a run that names no actions: which it looks like (looks.h)

    bool operator==(const Candidate &) const = default;
};

/// How much there is to learn from a candidate, by reason: each 0 (nothing) … 1, NaN where it is not known.
struct Reasons
{
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    double classUncertainty = kUnknown; ///< which class it is, if any (uncertainty.h)
    double edgeUncertainty = kUnknown;  ///< where it begins and ends (edgespread.h)
    double disagreement = kUnknown;     ///< with another run (disagreement.h)
    double novelty = kUnknown;          ///< unlike what was decided so far (novelty.h)
};

/// Why to look at a candidate, in short.
enum class Reason : std::uint8_t {
    ClassUncertainty,
    EdgeUncertainty,
    Disagreement,
    Novelty,
    LikelyRight,  ///< nothing of these stands out, and its likelihood is high: one key decides it
    NobodyLooked, ///< nothing stands out
    Sample,
    FewExamples,    ///< a stretch that looks like one of the few
    NothingProposed ///< a stretch that looks new
};
/// The strongest reasons, two at most, the strongest first; at least one.
std::vector<Reason> mainReasons(const Candidate &candidate, const Reasons &reasons);

} // namespace onset
