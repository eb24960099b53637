// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "inference/api/videoreader.h"
#include "storage/domain/frametable.h"
#include "storage/domain/result.h"

#include <memory>
#include <optional>
#include <string>

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

/// The next frame, which has to be this one of that many; else Error::BadInput that names the video.
inline Result<DecodedFramePtr> nextFrame(FrameSource &source, std::int64_t frame, std::int64_t count)
{
    auto item = source.next();
    if (!item)
        return item.error();
    if (*item && (*item)->index.value == frame)
        return (*item)->frame;
    return Error{Error::Code::BadInput,
                 "'" + source.info().path + "' gives no frame " + std::to_string(frame) + " of " +
                     std::to_string(count) + ". Index it again.",
                 {}};
}

} // namespace onset
