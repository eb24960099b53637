// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/detectionupdate.h"
#include "storage/domain/runproducts.h"

#include <cstdint>

namespace onset {

/// Puts the place of the video among the run's into all ids of tracks and detections; 0: as engines number.
void place(DetectionUpdate &update, std::int64_t place);
void place(RunProducts &products, std::int64_t place);

} // namespace onset
