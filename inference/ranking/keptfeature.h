// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frame.h"
#include "storage/domain/ids.h"

#include <functional>
#include <string>
#include <vector>

namespace onset {

/// What a stretch of a video looks like by features that are kept: of the person whose boxesDigest() is given
/// where features of that person are, otherwise of the whole picture. Empty: nothing is kept of the video.
using KeptFeature = std::function<std::vector<float>(VideoId, const FrameRange &, const std::string &person)>;

} // namespace onset
