// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/training.h"
#include "inference/api/videoreader.h"

#include <string>

namespace onset {

/// Where streams and features are kept: $ONSET_CACHE, else onset/features in the user's cache folder.
std::string featureCacheFolder();

/// What engines and trainers need, from the real program.
EngineServices makeEngineServices(const VideoBackend &backend);

} // namespace onset
