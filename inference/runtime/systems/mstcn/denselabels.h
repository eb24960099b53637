// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/systems/rowheads/rowcrop.h"
#include "inference/runtime/systems/rowheads/rowlabels.h"

#include <cstdint>
#include <vector>

namespace onset {

/// The label of each row of a crop: class + 1 where its middle lies in a label (the shortest of several), 0
/// where somebody looked at the row for every class, else -1; -1 from crop.rows on, up to `steps`.
std::vector<std::int64_t> rowLabels(const RowLabels &labels, const RowCrop &crop, std::int64_t steps);

} // namespace onset
