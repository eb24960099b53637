// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/audio/pcmsource.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <array>
#include <cmath>
#include <utility>

namespace onset {

namespace {

/// Codecs need what came before: AAC two frames, Opus 80 ms, MP3 its bit reservoir.
constexpr std::array kEarlierSeconds{0.3, 3.0, 15.0};
/// Timestamps of some containers are rounded to a millisecond or to a packet; more than this is a gap.
constexpr double kToleranceSeconds = 0.010;
/// A clock that jumps back further than this has been reset: the sound simply goes on.
constexpr double kResetSeconds = 1.0;

std::int64_t secondsToSamples(double seconds, int rate)
{
    return std::llround(seconds * rate);
}

} // namespace

void SwrDeleter::operator()(SwrContext *context) const
{
    swr_free(&context);
}

PcmSource::PcmSource(std::string path, int sampleRate, int channels, double zeroSeconds)
    : m_path(std::move(path))
    , m_rate(sampleRate)
    , m_channels(channels)
    , m_zero(zeroSeconds)
    , m_packet(makePacket())
    , m_frame(makeFrame())
{}

Result<std::unique_ptr<PcmSource>> PcmSource::open(const std::string &path, int audioStream, int sampleRate,
                                                   int channels, double zeroSeconds)
{
    if (sampleRate < 4000 || sampleRate > 768000 || channels < 1 || channels > 8)
        return Error{Error::Code::InvalidArgument,
                     "The sound of '" + path + "' was asked for in an impossible format.",
                     std::to_string(sampleRate) + " Hz, " + std::to_string(channels) + " channels"};
    std::unique_ptr<PcmSource> source(new PcmSource(path, sampleRate, channels, zeroSeconds));
    if (auto opened = source->openFile(audioStream); !opened)
        return opened.error();
    return source;
}

Status PcmSource::openFile(int audioStream)
{
    m_audioStream = audioStream;
    AVFormatContext *context = nullptr;
    if (const int code = avformat_open_input(&context, m_path.c_str(), nullptr, nullptr); code < 0)
        return Error{code == AVERROR(ENOENT) ? Error::Code::NotFound : Error::Code::BadInput,
                     "'" + m_path + "' cannot be opened for its sound.", libavError(code)};
    m_format.reset(context);
    if (const int code = avformat_find_stream_info(context, nullptr); code < 0)
        return Error{Error::Code::BadInput, "'" + m_path + "' holds no readable streams.", libavError(code)};
    m_index = -1;
    int nth = 0;
    for (unsigned i = 0; i < context->nb_streams; ++i) {
        const bool audio = context->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
        if (audio && nth++ == audioStream)
            m_index = static_cast<int>(i);
        else
            context->streams[i]->discard = AVDISCARD_ALL;
    }
    if (m_index < 0)
        return Error{Error::Code::NotFound,
                     "'" + m_path + "' has no audio stream " + std::to_string(audioStream + 1) + ".",
                     {}};
    const auto *stream = context->streams[m_index];
    const auto *codec = avcodec_find_decoder(stream->codecpar->codec_id);
    if (!codec)
        return Error{Error::Code::Unsupported,
                     "The sound of '" + m_path + "' is in a format this system cannot decode.",
                     avcodec_get_name(stream->codecpar->codec_id)};
    m_decoder.reset(avcodec_alloc_context3(codec));
    if (!m_decoder || avcodec_parameters_to_context(m_decoder.get(), stream->codecpar) < 0)
        return Error{Error::Code::BadInput, "The sound of '" + m_path + "' cannot be set up.", {}};
    // Without it priming samples are cut off but the timestamps stay.
    m_decoder->pkt_timebase = stream->time_base;
    if (const int code = avcodec_open2(m_decoder.get(), codec, nullptr); code < 0)
        return Error{Error::Code::BadInput, "The sound of '" + m_path + "' cannot be decoded.",
                     libavError(code)};
    m_fresh = true;
    m_drained = false;
    m_anchored = false;
    m_position = 0;
    m_ready = {};
    m_resampler.reset();
    return success();
}

Status PcmSource::reopen()
{
    if (m_fresh)
        return success();
    m_decoder.reset();
    m_format.reset();
    return openFile(m_audioStream);
}

bool PcmSource::land(std::int64_t position, double earlierSeconds)
{
    const auto *stream = m_format->streams[m_index];
    const double seconds = double(position) / m_rate + m_zero - earlierSeconds;
    const double start = stream->start_time != AV_NOPTS_VALUE
                             ? double(stream->start_time) * av_q2d(stream->time_base)
                             : m_zero;
    if (seconds <= start)
        return false;
    m_fresh = false;
    if (av_seek_frame(m_format.get(), m_index, std::llround(seconds / av_q2d(stream->time_base)),
                      AVSEEK_FLAG_BACKWARD) < 0)
        return false;
    avcodec_flush_buffers(m_decoder.get());
    m_drained = false;
    m_anchored = false;
    m_ready = {};
    m_resampler.reset();
    auto piece = next();
    // Half of what was gone back for must be left for the codec to warm up.
    if (!piece || piece->samples.empty() || !m_anchored ||
        piece->position > position - secondsToSamples(earlierSeconds / 2, m_rate))
        return false;
    m_ready = std::move(*piece);
    return true;
}

Status PcmSource::seek(std::int64_t position)
{
    for (const double earlier : kEarlierSeconds) {
        if (land(position, earlier))
            return success();
    }
    return reopen();
}

Result<bool> PcmSource::decodeFrame()
{
    while (true) {
        const int received = avcodec_receive_frame(m_decoder.get(), m_frame.get());
        if (received == 0)
            return true;
        if (received == AVERROR_EOF)
            return false;
        if (received != AVERROR(EAGAIN) && received != AVERROR_INVALIDDATA)
            return Error{Error::Code::BadInput, "The sound of '" + m_path + "' cannot be decoded.",
                         libavError(received)};
        m_fresh = false;
        av_packet_unref(m_packet.get());
        const int read = m_drained ? AVERROR_EOF : av_read_frame(m_format.get(), m_packet.get());
        if (read < 0) {
            // A file that breaks off ends there.
            if (std::exchange(m_drained, true))
                return false;
            avcodec_send_packet(m_decoder.get(), nullptr);
            continue;
        }
        if (m_packet->stream_index == m_index)
            avcodec_send_packet(m_decoder.get(), m_packet.get()); // a broken packet is heard as a gap
    }
}

Status PcmSource::prepareResampler()
{
    const auto layout = m_frame->ch_layout.nb_channels > 0 ? m_frame->ch_layout : m_decoder->ch_layout;
    std::array<char, 64> name{};
    av_channel_layout_describe(&layout, name.data(), name.size());
    auto format = std::string(name.data()) + "/" + std::to_string(m_frame->sample_rate) + "/" +
                  std::to_string(m_frame->format);
    if (m_resampler && format == m_inputFormat)
        return success();
    AVChannelLayout from{};
    if (layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, layout.nb_channels);
    else
        av_channel_layout_copy(&from, &layout);
    AVChannelLayout to{};
    av_channel_layout_default(&to, m_channels);
    SwrContext *context = nullptr;
    int code =
        swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, m_rate, &from,
                            static_cast<AVSampleFormat>(m_frame->format), m_frame->sample_rate, 0, nullptr);
    if (code >= 0)
        code = swr_init(context);
    m_resampler.reset(context);
    av_channel_layout_uninit(&from);
    av_channel_layout_uninit(&to);
    if (code < 0)
        return Error{Error::Code::Unsupported, "The sound of '" + m_path + "' cannot be converted.",
                     libavError(code)};
    m_inputFormat = std::move(format);
    return success();
}

std::vector<float> PcmSource::resample(const std::uint8_t **data, int count)
{
    const int room = swr_get_out_samples(m_resampler.get(), count);
    std::vector<float> samples(static_cast<std::size_t>(std::max(0, room)) *
                               static_cast<std::size_t>(m_channels));
    auto *out = reinterpret_cast<std::uint8_t *>(samples.data());
    const int made = swr_convert(m_resampler.get(), &out, room, data, count);
    samples.resize(static_cast<std::size_t>(std::max(0, made)) * static_cast<std::size_t>(m_channels));
    return samples;
}

/// Where the samples of m_frame go: after those before, unless the timestamp says otherwise.
void PcmSource::place(Piece &piece)
{
    const auto pts = m_frame->pts != AV_NOPTS_VALUE ? m_frame->pts : m_frame->best_effort_timestamp;
    if (pts != AV_NOPTS_VALUE) {
        const double seconds = double(pts) * av_q2d(m_format->streams[m_index]->time_base) - m_zero;
        // What is still inside the resampler comes out before this frame's samples.
        const auto inside = m_resampler ? swr_get_delay(m_resampler.get(), m_rate) : 0;
        const auto stamped = secondsToSamples(seconds, m_rate) - inside;
        const double off = double(stamped - m_position) / m_rate;
        if (!m_anchored || off > kToleranceSeconds || (off < -kToleranceSeconds && off > -kResetSeconds))
            m_position = stamped;
        m_anchored = true;
    }
    piece.position = m_position;
}

Status PcmSource::convert(Piece &piece)
{
    if (auto ready = prepareResampler(); !ready)
        return ready;
    place(piece);
    piece.samples = resample(const_cast<const std::uint8_t **>(m_frame->extended_data), m_frame->nb_samples);
    m_position += static_cast<std::int64_t>(piece.samples.size()) / m_channels;
    return success();
}

Result<PcmSource::Piece> PcmSource::next()
{
    if (!m_ready.samples.empty())
        return std::exchange(m_ready, {});
    while (true) {
        Piece piece;
        const auto decoded = decodeFrame();
        if (!decoded)
            return decoded.error();
        if (!*decoded) {
            if (m_resampler) {
                piece.position = m_position;
                piece.samples = resample(nullptr, 0);
                m_resampler.reset();
            }
            return piece;
        }
        if (auto converted = convert(piece); !converted)
            return converted.error();
        if (!piece.samples.empty())
            return piece;
    }
}

} // namespace onset
