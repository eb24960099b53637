// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/samples.h"
#include "inference/ranking/sway.h"
#include "storage/domain/reviewsample.h"

#include <cstddef>
#include <span>

namespace onset {

struct SampleRule
{
    double tiou = 0.5;
    double worthALook = 0.05; ///< of the best score; proposals below do not count
};

/// What the stretches that people labelled tell of a run.
struct SampleMeasures
{
    RunId run;
    ShareEstimate recall;      ///< over all of them
    ShareEstimate blindRecall; ///< over those labelled blind: nothing swayed what was found there
    Sway sway;                 ///< its counts are those of the stretches
};

/// `samples`: any; only those that are done and of this run count. `segments`: people's, of their videos;
/// rejected ones do not count. `proposals`: of the run in these videos.
SampleMeasures measureSamples(RunId run, std::span<const ReviewSample> samples,
                              std::span<const Segment> segments, std::span<const Detection> proposals,
                              const SampleRule &rule = {});

} // namespace onset
