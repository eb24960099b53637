// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/queuevideo.h"
#include "storage/domain/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

struct DiscoverySettings
{
    double seconds = 4; ///< length of a stretch
    double step = 0.25; ///< seconds between the moments that are compared; more where that were too many
    /// Proposals with at least this likelihood tell what is there.
    double explained = 0.2;
    std::size_t few = 3;            ///< labels of a class that are enough for proposals
    std::size_t mostMoments = 3000; ///< of all videos, compared with each other
};

/// Stretches to look for classes in that no likely proposal is of, one for each such class: a model proposes
/// what it has examples of. Classes with one label or some, but less than `few`, come first: the stretch that
/// looks most like one of their labels; the candidate names the class. Then, for classes without any, moments
/// that look unlike everything people looked at: each next one is farthest from all that is known and from
/// those before it (k-center greedy, Sener and Savarese 2018). Squared Euclidean distances of standardized
/// features. Stretches lie where nobody looked or decided and nothing likely is proposed; fewer where nothing
/// else is open, none where nothing is known yet or no features are. Deterministic.
Result<std::vector<Candidate>> stretchesToExplore(std::span<const QueueVideo> videos, const Decided &decided,
                                                  const PlaceFeature &feature,
                                                  const DiscoverySettings &settings);

} // namespace onset
