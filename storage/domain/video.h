// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/frametable.h"
#include "storage/domain/ids.h"

#include <cstdint>
#include <memory>
#include <string>

namespace onset {

enum class Split : std::uint8_t { None, Training, Validation, HeldOut };

/// One video of a project. `key` is its name in interchange files (file name without extension unless
/// chosen).
struct Video
{
    VideoId id;
    std::string key;
    std::string absolutePath; ///< UTF-8
    std::string relativePath; ///< to the project's folder; empty if there is none
    FileIdentity identity;
    Split split = Split::None;
    int width = 0;
    int height = 0;
    std::string codec;
    int rotation = 0;                         ///< degrees clockwise to apply for display: 0, 90, 180, 270
    std::shared_ptr<const FrameTable> frames; ///< null until indexed

    bool operator==(const Video &) const = default;
};

} // namespace onset
