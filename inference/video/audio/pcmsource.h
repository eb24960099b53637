// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/video/decode/libavptr.h"
#include "storage/domain/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct SwrContext;

namespace onset {

/// Frees libav's resampler.
struct SwrDeleter
{
    void operator()(SwrContext *context) const;
};

/// The samples of one audio stream in order, as interleaved float at a fixed rate and channel count, each
/// piece with its place: sample 0 is the one at `zeroSeconds` of the file's clock. Gaps and jumps in the
/// stream's timestamps show as jumps of place. One thread at a time.
class PcmSource
{
public:
    struct Piece
    {
        std::int64_t position = 0; ///< of the first sample frame
        std::vector<float> samples;
    };

    static Result<std::unique_ptr<PcmSource>> open(const std::string &path, int audioStream, int sampleRate,
                                                   int channels, double zeroSeconds);

    int sampleRate() const { return m_rate; }
    int channels() const { return m_channels; }
    /// The next piece begins at or before `position` where the stream has sound there; landings are checked
    /// by timestamp, in the end it starts from the beginning of the file.
    Status seek(std::int64_t position);
    Result<Piece> next(); ///< no samples: the end

private:
    PcmSource(std::string path, int sampleRate, int channels, double zeroSeconds);

    Status openFile(int audioStream);
    Status reopen();
    bool land(std::int64_t position, double earlierSeconds);
    Result<bool> decodeFrame(); ///< into m_frame; false: the end
    Status convert(Piece &piece);
    Status prepareResampler();
    std::vector<float> resample(const std::uint8_t **data, int count);
    void place(Piece &piece);

    std::string m_path;
    int m_rate;
    int m_channels;
    double m_zero;
    int m_audioStream = 0; ///< among the audio streams
    int m_index = -1;      ///< among all
    LibavPtr<AVFormatContext> m_format;
    LibavPtr<AVCodecContext> m_decoder;
    LibavPtr<AVPacket> m_packet;
    LibavPtr<AVFrame> m_frame;
    std::unique_ptr<SwrContext, SwrDeleter> m_resampler;
    std::string m_inputFormat; ///< what the resampler was made for
    bool m_drained = false;
    bool m_fresh = true;
    bool m_anchored = false;
    std::int64_t m_position = 0; ///< where the next sample goes
    Piece m_ready;               ///< decoded while landing
};

} // namespace onset
