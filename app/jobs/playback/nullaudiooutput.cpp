// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/playback/nullaudiooutput.h"

#include <algorithm>
#include <cstdint>

namespace onset {

NullAudioOutput::NullAudioOutput(Options options)
    : m_options(std::move(options))
{}

double NullAudioOutput::now() const
{
    if (m_options.clock)
        return m_options.clock();
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Status NullAudioOutput::start(SoundSource &source, SoundFormat format)
{
    m_source = &source;
    m_format = format;
    m_start = now();
    m_pulled = 0;
    heardSeconds();
    return success();
}

void NullAudioOutput::stop()
{
    m_source = nullptr;
}

double NullAudioOutput::heardSeconds()
{
    if (!m_source)
        return 0;
    const double elapsed = now() - m_start;
    const auto wanted = static_cast<std::int64_t>((elapsed + m_options.latencySeconds) * m_format.sampleRate);
    if (wanted > m_pulled) {
        std::vector<float> samples(static_cast<std::size_t>((wanted - m_pulled) * m_format.channels));
        m_source->read(samples.data(), static_cast<int>(wanted - m_pulled));
        m_pulled = wanted;
        if (m_options.tap)
            m_options.tap(samples);
    }
    return std::max(0.0, elapsed);
}

} // namespace onset
