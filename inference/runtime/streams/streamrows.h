// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/streams/streamspec.h"
#include "storage/domain/result.h"

#include <torch/types.h>

#include <cstdint>
#include <span>
#include <vector>

namespace onset {

class DescriptorRows;

/// The streams of one video, a row per frame, in order: either coming in from the decoder (livestreams.h,
/// which keeps no more than is not released) or stored (storedstreams.h). Detectors read through this, so
/// the same code serves detection and validation. One thread at a time.
class StreamRows
{
public:
    virtual ~StreamRows() = default;
    /// Frames of the whole video.
    virtual std::int64_t frameCount() const = 0;
    /// Makes rows [0, end) available (end is cut to frameCount()); decodes no frame twice, blocks while the
    /// decoder works. Error::Cancelled when stopped.
    virtual Status ensure(std::int64_t end) = 0;
    /// Rows of one stream by frame, in the given order and with repetitions: [n, 3, height, width], uint8,
    /// CPU. Frames below 0 and from frameCount() on are clamped. Precondition: they were ensured and not
    /// released.
    virtual torch::Tensor gather(const StreamSpec &stream, std::span<const std::int64_t> frames) const = 0;
    /// Rows before this frame will not be asked for again.
    virtual void release(std::int64_t before) = 0;
    /// The features without a network, for detectors that ask for them; null: none.
    virtual DescriptorRows *descriptors() { return nullptr; }
};

} // namespace onset
