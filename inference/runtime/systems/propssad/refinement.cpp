// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/propssad/refinement.h"

#include <cstddef>

namespace onset {

std::vector<Proposal> refinedBoundaries(std::span<const Proposal> anchors, std::span<const Proposal> grouped,
                                        double threshold)
{
    std::vector<Proposal> refined(anchors.begin(), anchors.end());
    std::vector<double> fit(anchors.size(), threshold);
    for (const auto &group : grouped) {
        std::size_t best = anchors.size();
        double most = threshold;
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            if (const double iou = temporalIou(group.range, anchors[i].range); iou > most) {
                most = iou;
                best = i;
            }
        }
        if (best < anchors.size() && most > fit[best]) {
            refined[best].range = group.range;
            fit[best] = most;
        }
    }
    return refined;
}

} // namespace onset
