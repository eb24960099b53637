// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/candidate.h"

#include <span>
#include <vector>

namespace onset {

/// How far another run (the version before, another system) sees each proposal otherwise: 1 − the largest
/// temporal IoU with one of its detections of the same video and class whose score is at least `floor` times
/// the best score of its own. 1 where it has none. In the proposals' order. `others`: all detections of that
/// run over the videos in question; of a video that the run did not look at, say so by leaving the video's
/// candidates out.
std::vector<double> disagreement(std::span<const Candidate> candidates, std::span<const Detection> others,
                                 double floor = 0.1);

} // namespace onset
