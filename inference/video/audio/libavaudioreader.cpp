// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/audio/libavaudioreader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onset {

namespace {

constexpr std::int64_t kStretchFrames = 4096;

} // namespace

LibavAudioReader::LibavAudioReader(std::unique_ptr<PcmSource> source)
    : m_source(std::move(source))
{}

Status LibavAudioReader::start(double seconds, double tempo)
{
    if (!std::isfinite(seconds) || !(tempo >= 0.25 && tempo <= 4.0))
        return Error{Error::Code::InvalidArgument, "Sound can be played at 0.25 to 4 times its speed.", {}};
    m_tempo.reset();
    if (tempo != 1.0) {
        auto filter = TempoFilter::make(tempo, sampleRate(), channels());
        if (!filter)
            return filter.error();
        m_tempo = std::move(*filter);
        seconds -= m_tempo->leadSeconds();
    }
    m_ready.clear();
    m_taken = 0;
    m_piece = {};
    m_sourceEnded = m_ended = false;
    m_position = std::llround(seconds * sampleRate());
    return m_source->seek(m_position);
}

/// Some sample frames from m_position on, without gap or overlap; empty at the end.
Result<std::vector<float>> LibavAudioReader::nextStretch()
{
    const auto channelCount = static_cast<std::int64_t>(channels());
    while (!m_sourceEnded) {
        if (m_piece.samples.empty()) {
            auto piece = m_source->next();
            if (!piece)
                return piece.error();
            m_piece = std::move(*piece);
            m_sourceEnded = m_piece.samples.empty();
            continue;
        }
        if (m_piece.position > m_position) {
            const auto silent = std::min(kStretchFrames, m_piece.position - m_position);
            m_position += silent;
            return std::vector<float>(static_cast<std::size_t>(silent * channelCount), 0.0F);
        }
        const auto frames = static_cast<std::int64_t>(m_piece.samples.size()) / channelCount;
        const auto late = m_position - m_piece.position;
        auto samples = std::exchange(m_piece.samples, {});
        if (late >= frames)
            continue;
        samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(late * channelCount));
        m_position += frames - late;
        return samples;
    }
    return std::vector<float>();
}

Result<std::vector<float>> LibavAudioReader::atTempo()
{
    while (true) {
        auto stretch = nextStretch();
        if (!stretch)
            return stretch;
        m_ended = stretch->empty();
        if (!m_tempo)
            return stretch;
        if (auto pushed = m_tempo->push(*stretch); !pushed)
            return pushed.error();
        auto samples = m_tempo->pull();
        if (!samples.empty() || m_ended)
            return samples;
    }
}

Result<std::vector<float>> LibavAudioReader::read(int maxFrames)
{
    const auto wanted =
        static_cast<std::size_t>(std::max(0, maxFrames)) * static_cast<std::size_t>(channels());
    while (m_ready.size() - m_taken < wanted && !m_ended) {
        auto more = atTempo();
        if (!more)
            return more;
        m_ready.erase(m_ready.begin(),
                      m_ready.begin() + static_cast<std::ptrdiff_t>(std::exchange(m_taken, 0)));
        m_ready.insert(m_ready.end(), more->begin(), more->end());
    }
    const auto given = std::min(wanted, m_ready.size() - m_taken);
    const auto from = m_ready.begin() + static_cast<std::ptrdiff_t>(m_taken);
    m_taken += given;
    return std::vector<float>(from, from + static_cast<std::ptrdiff_t>(given));
}

} // namespace onset
