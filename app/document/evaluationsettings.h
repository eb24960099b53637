// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/ids.h"
#include "storage/evaluation/analysisoptions.h"

namespace onset {

/// What the evaluation shows: one run, a second one to compare it with, and how both are measured.
struct EvaluationSettings
{
    RunId run;     ///< none: the newest that is finished, else the newest
    RunId compare; ///< none: nothing to compare with
    AnalysisOptions options;

    bool operator==(const EvaluationSettings &) const = default;
};

} // namespace onset
