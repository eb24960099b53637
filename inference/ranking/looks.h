// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace onset {

/// Which of at most `count` looks each row has, from 1 on: clusters of standardized features (k-means by
/// FAISS). `rows`: whole rows of `size` numbers, one after the other; size and count ≥ 1. Deterministic.
Result<std::vector<int>> looksOf(std::span<const float> rows, std::size_t size, std::size_t count);

} // namespace onset
