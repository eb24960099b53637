// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "inference/api/videoreader.h"
#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <memory>
#include <optional>

namespace onset {

/// Frames of one video in forward order for an engine; decoding happens on another thread behind a bounded
/// queue.
class FrameSource
{
public:
    struct Item
    {
        FrameIndex index;
        DecodedFramePtr frame; ///< the engine converts it to the sizes it wants
    };
    virtual ~FrameSource() = default;
    virtual const VideoInfo &info() const = 0;
    virtual std::shared_ptr<const FrameTable> frames() const = 0;
    /// The next frame; nothing after the last. Blocks. Error::Cancelled when the job was stopped.
    virtual Result<std::optional<Item>> next() = 0;
};

} // namespace onset
