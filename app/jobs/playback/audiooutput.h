// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <functional>
#include <memory>

namespace onset {

/// Where an output takes its sound from. Any thread; never blocks.
class SoundSource
{
public:
    virtual ~SoundSource() = default;
    /// Fills `frames` sample frames of interleaved float, with silence where there is nothing.
    virtual void read(float *to, int frames) = 0;
};

struct SoundFormat
{
    int sampleRate = 48000;
    int channels = 2;
};

/// A sound device that pulls. GUI thread.
class AudioOutput
{
public:
    virtual ~AudioOutput() = default;
    /// What the device wants; Error::NotFound where there is none. Cheap; asked at every start of playing.
    virtual Result<SoundFormat> format() = 0;
    virtual Status start(SoundSource &source, SoundFormat format) = 0;
    virtual void stop() = 0;
    /// Seconds of sound *heard* since start(): what waits in the device's buffer does not count. It stands
    /// still when the device fails.
    virtual double heardSeconds() = 0;
    virtual void setVolume(double volume) = 0; ///< 0 … 1, as a slider's position
};

/// The system's default device through QAudioSink.
std::unique_ptr<AudioOutput> makeSystemAudioOutput();

} // namespace onset
