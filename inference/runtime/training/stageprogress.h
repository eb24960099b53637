// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/training/traincontext.h"

#include <functional>
#include <string>

namespace onset {

/// Tells the progress of something whose steps are not known. The context outlives it.
inline std::function<void(double)> stageProgress(const TrainContext &context, const std::string &what)
{
    return [&context, what](double) {
        TrainProgress progress;
        progress.stage = what;
        progress.stageNumber = context.stageNumber;
        progress.stages = context.stages;
        context.progress(progress);
    };
}

} // namespace onset
