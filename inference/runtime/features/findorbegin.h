// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/features/featurecache.h"

#include <stop_token>

namespace onset {

/// The finished rows of a key, or who writes them: one of the two is set.
struct RowsOrWriter
{
    std::shared_ptr<const FeatureFile> rows;
    std::unique_ptr<FeatureWriter> writer;
};

/// Finds rows of that layout, at least `leastRows` of them, or begins to write them. While another process or
/// thread writes them, waits until it is done or gives up. Error::Cancelled when stopped.
Result<RowsOrWriter> findOrBegin(const FeatureCache &cache, const FeatureKey &key,
                                 const FeatureLayout &layout, std::int64_t leastRows, std::stop_token stop);

} // namespace onset
