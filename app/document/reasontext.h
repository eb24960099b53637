// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/ranking/ranking.h"

#include <QString>

namespace onset {

/// The strongest reasons to look at an entry of the review queue (mainReasons()), in words.
QString whyText(const RankedCandidate &entry);

} // namespace onset
