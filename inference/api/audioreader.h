// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace onset {

/// Sound of one audio stream as interleaved float, at a fixed rate and channel count, played at a tempo with
/// its pitch kept. One thread at a time.
class AudioReader
{
public:
    virtual ~AudioReader() = default;
    virtual int sampleRate() const = 0;
    virtual int channels() const = 0;
    /// From here on read() gives the sound from `seconds` (on the video's clock: 0 is the first video frame)
    /// at `tempo` (0.25 … 4). Exact to a sample where the stream's timestamps allow.
    virtual Status start(double seconds, double tempo) = 0;
    /// Up to `maxFrames` sample frames (maxFrames·channels floats); fewer only at the end, empty after it.
    virtual Result<std::vector<float>> read(int maxFrames) = 0;
};

/// sampleRate and channels: what the sound device wants.
using AudioOpener = std::function<Result<std::unique_ptr<AudioReader>>(
    const std::string &path, int audioStream, int sampleRate, int channels)>;

} // namespace onset
