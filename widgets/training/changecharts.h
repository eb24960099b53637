// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changereport.h"
#include "widgets/evaluation/categorychart.h"

namespace onset {

class Document;

/// By how much each class's average precision changed, with its 95 % interval, largest change first.
CategoryData classChanges(const ChangeReport &report, const Document &document);
/// Where the edges lie beside the truth, before and after: bias in milliseconds.
CategoryData edgeChanges(const ChangeReport &report);

} // namespace onset
