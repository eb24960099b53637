// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/runcomparison.h"
#include "storage/evaluation/rundiff.h"

#include <cstddef>
#include <vector>

namespace onset {

/// What changed from one run to another over the videos that both came to the end of.
struct ChangeReport
{
    RunId before;
    RunId after;
    std::size_t videos = 0;
    std::vector<RunChange> changes; ///< gained, lost and moved; by video, then start
    std::size_t kept = 0;           ///< detections that both made
    RunComparison heldOut;          ///< measured on the held-out videos alone
    Replacement verdict = Replacement::CannotTell;
};

/// The detection of the later run where there is one, else that of the earlier.
inline const Detection &shownOf(const RunChange &change)
{
    return change.after ? *change.after : *change.before;
}

/// What became of a new version by itself, until a person says otherwise.
struct VersionDecision
{
    ModelVersionId before;
    ModelVersionId after;
    RunId run;          ///< of the new one, by which it was decided
    bool taken = false; ///< the new one is the current one now
    Replacement verdict = Replacement::CannotTell;
};

} // namespace onset
