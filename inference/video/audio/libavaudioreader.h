// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/audioreader.h"
#include "inference/video/audio/pcmsource.h"
#include "inference/video/audio/tempofilter.h"

namespace onset {

/// AudioReader over a PcmSource and a TempoFilter: puts silence where the stream has none, cuts what
/// overlaps, so that the n-th sample frame given is exactly the one n/rate·tempo after the start.
class LibavAudioReader final : public AudioReader
{
public:
    explicit LibavAudioReader(std::unique_ptr<PcmSource> source);

    int sampleRate() const override { return m_source->sampleRate(); }
    int channels() const override { return m_source->channels(); }
    Status start(double seconds, double tempo) override;
    Result<std::vector<float>> read(int maxFrames) override;

private:
    Result<std::vector<float>> nextStretch();
    Result<std::vector<float>> atTempo();

    std::unique_ptr<PcmSource> m_source;
    std::unique_ptr<TempoFilter> m_tempo; ///< null at normal speed
    std::int64_t m_position = 0;          ///< of the sample frame that comes next from the source
    PcmSource::Piece m_piece;             ///< begun
    bool m_sourceEnded = false;
    bool m_ended = false;
    std::vector<float> m_ready;
    std::size_t m_taken = 0;
};

} // namespace onset
