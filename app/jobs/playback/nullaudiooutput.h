// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/playback/audiooutput.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace onset {

/// A device nobody hears: takes sound as fast as a real one would, by the steady clock or by a clock given.
/// For tests and for machines that must stay silent.
class NullAudioOutput : public AudioOutput
{
public:
    struct Options
    {
        SoundFormat format;
        double latencySeconds = 0.1;                         ///< pulled this long before it is heard
        std::function<double()> clock;                       ///< seconds; empty: the steady clock
        std::function<void(const std::vector<float> &)> tap; ///< everything pulled
    };
    NullAudioOutput()
        : NullAudioOutput(Options())
    {}
    explicit NullAudioOutput(Options options);

    Result<SoundFormat> format() override { return m_options.format; }
    Status start(SoundSource &source, SoundFormat format) override;
    void stop() override;
    double heardSeconds() override;
    void setVolume(double volume) override { m_volume = volume; }

    double volume() const { return m_volume; }
    bool started() const { return m_source != nullptr; }

private:
    double now() const;

    Options m_options;
    SoundSource *m_source = nullptr;
    SoundFormat m_format;
    double m_start = 0;
    std::int64_t m_pulled = 0;
    double m_volume = 1.0;
};

} // namespace onset
