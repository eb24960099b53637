// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/modelsize.h"
#include "storage/domain/result.h"

#include <vector>

namespace onset {

/// The networks of the catalogue, each built once and counted (seconds, and up to 400 MB at a time).
Result<std::vector<ModelSize>> modelSizes();

} // namespace onset
