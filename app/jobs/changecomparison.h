// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"

#include <vector>

namespace onset {

/// What changed in the videos that both runs came to the end of (comparedruns.h): detections in all of them,
/// average precision and edges on the held-out ones. Any thread.
/// `leastScore`: detections below it are neither gained nor lost; average precision counts all.
ChangeReport changesBetween(RunId before, RunId after, const std::vector<ComparedVideo> &videos,
                            double leastScore);

} // namespace onset
