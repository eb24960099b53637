// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/changestore.h"

#include <QString>

namespace onset {

/// "Gained 12, lost 3, moved 8; 41 as before." over all videos of the report.
QString countsText(const ChangeReport &report);
/// How good both runs are on the held-out videos, with the interval of the change; or why that cannot be
/// told.
QString measuresText(const ChangeReport &report);
/// What became of the new version by itself, and why; empty without a decision.
QString decisionText(const ChangeStore &changes, ModelVersionId current);

} // namespace onset
