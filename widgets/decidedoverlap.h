// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// Least temporal IoU with which something decided keeps another run's detection from being offered again, as
/// this person set it (Document::setDecidedOverlap()).
double storedDecidedOverlap();
void storeDecidedOverlap(double overlap);

} // namespace onset
