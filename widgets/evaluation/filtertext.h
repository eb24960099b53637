// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/analysisview.h"

namespace onset {

/// What a filter lets through, in words: "Wrong label, Confusion · of “walk” · among the best 2G". A filter
/// without conditions: "All errors".
QString filterText(const EntryFilter &filter, const AnalysisView &view);

} // namespace onset
