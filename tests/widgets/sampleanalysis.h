// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/analysisview.h"

namespace onset {

/// An analysis with numbers that are easy to check, of `classes` classes named "class 1" …; the last class
/// has no annotation. `shift` is added to all precisions (for the run compared with).
AnalysisView sampleView(int classes, bool compared);
std::shared_ptr<RunAnalysis> sampleAnalysis(int classes, double shift);

} // namespace onset
