// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/decoder.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace onset {

Result<std::unique_ptr<Decoder>> Decoder::open(const AVStream &stream, int threads, const std::string &path)
{
    const auto *parameters = stream.codecpar;
    const AVCodec *codec = avcodec_find_decoder(parameters->codec_id);
    if (!codec)
        return Error{Error::Code::Unsupported,
                     "'" + path + "' is coded with " + avcodec_get_name(parameters->codec_id) +
                         ", for which this system has no decoder. Convert the video, for example to H.264.",
                     {}};
    LibavPtr<AVCodecContext> context(avcodec_alloc_context3(codec));
    auto log = std::make_unique<DecoderLog>();
    int code = context ? avcodec_parameters_to_context(context.get(), parameters) : AVERROR(ENOMEM);
    if (code >= 0) {
        context->pkt_timebase = stream.time_base;
        context->framerate = stream.avg_frame_rate;
        context->opaque = log.get();
        context->thread_type = FF_THREAD_FRAME;
        context->thread_count = threads;
        code = avcodec_open2(context.get(), codec, nullptr);
    }
    if (code < 0)
        return Error{Error::Code::Unsupported, "The video of '" + path + "' cannot be decoded.",
                     libavError(code)};
    return std::unique_ptr<Decoder>(new Decoder(std::move(log), std::move(context)));
}

Decoder::Decoder(std::unique_ptr<DecoderLog> log, LibavPtr<AVCodecContext> context)
    : m_log(std::move(log))
    , m_context(std::move(context))
{}

void Decoder::send(const AVPacket *packet, std::int64_t tag)
{
    m_draining = m_draining || packet == nullptr;
    m_context->reordered_opaque = tag;
    const int code = avcodec_send_packet(m_context.get(), packet);
    if (code < 0 && code != AVERROR_EOF)
        m_error = true;
}

LibavPtr<AVFrame> Decoder::receive()
{
    auto frame = makeFrame();
    // An error ends the output of one packet; while draining, what is left still comes.
    for (int tries = 0; tries < 1000; ++tries) {
        const int code = avcodec_receive_frame(m_context.get(), frame.get());
        if (code >= 0)
            return frame;
        m_drained = m_drained || code == AVERROR_EOF;
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return nullptr;
        m_error = true;
        if (!m_draining)
            return nullptr;
    }
    m_drained = true;
    return nullptr;
}

void Decoder::flush()
{
    avcodec_flush_buffers(m_context.get());
    m_error = false;
    m_log->complained = false;
    m_draining = false;
    m_drained = false;
}

bool Decoder::takeError()
{
    return std::exchange(m_error, false);
}

bool Decoder::takeComplaint()
{
    return m_log->complained.exchange(false);
}

int Decoder::reorderDepth() const
{
    return m_context->has_b_frames;
}

} // namespace onset
