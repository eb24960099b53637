// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/live/liveconclusion.h"

#include <span>

namespace onset {

/// The entries of a filter, costliest first; of equal cost the surer prediction, then the lower id of the
/// prediction, of the truth. O(predictions of the classes it names + most · predictions of a video).
EntryList entriesOf(const LiveState &state, std::span<const LiveConclusion> conclusions,
                    const EntryFilter &filter, std::size_t most);

} // namespace onset
