// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/analysisview.h"

namespace onset {

/// mAP, its average and what changed against the other run, in a sentence or two.
QString resultText(const AnalysisView &view);
/// What was measured and what was left out and why, in words.
QString scopeText(const AnalysisView &view);

} // namespace onset
