// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/systems/scnn/windowclips.h"

#include <torch/torch.h>

namespace onset {

torch::Tensor windowClips(const BackboneSpec &spec, const StreamRows &rows,
                          std::span<const FrameRange> ranges, Random *random)
{
    std::vector<std::int64_t> frames;
    frames.reserve(ranges.size() * static_cast<std::size_t>(spec.frames));
    for (const auto &range : ranges)
        sampleFrames(range, spec.frames, frames);
    return prepareClips(spec, rows, frames, random);
}

} // namespace onset
