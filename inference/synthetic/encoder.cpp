// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/synthetic/encoder.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

#include <array>
#include <filesystem>

namespace onset::synthetic {

namespace {

struct Deleter
{
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFormatContext *context) const
    {
        if (context->pb)
            avio_closep(&context->pb);
        avformat_free_context(context);
    }
};
template <class T> using Owned = std::unique_ptr<T, Deleter>;

std::string textOf(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

/// Limited-range BT.601 with rounding, colours averaged over 2 × 2 pixels; integers only.
void toYuv(const Canvas &picture, AVFrame &frame)
{
    const auto row = [&](int y) { return picture.at(0, y); };
    for (int y = 0; y < picture.height; ++y) {
        const auto *in = row(y);
        auto *out = frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0];
        for (int x = 0; x < picture.width; ++x, in += 3)
            out[x] = static_cast<std::uint8_t>(((66 * in[0] + 129 * in[1] + 25 * in[2] + 128) >> 8) + 16);
    }
    for (int y = 0; y < picture.height / 2; ++y) {
        const auto *a = row(2 * y);
        const auto *b = row(2 * y + 1);
        auto *u = frame.data[1] + static_cast<std::ptrdiff_t>(y) * frame.linesize[1];
        auto *v = frame.data[2] + static_cast<std::ptrdiff_t>(y) * frame.linesize[2];
        for (int x = 0; x < picture.width / 2; ++x, a += 6, b += 6) {
            const int red = a[0] + a[3] + b[0] + b[3];
            const int green = a[1] + a[4] + b[1] + b[4];
            const int blue = a[2] + a[5] + b[2] + b[5];
            u[x] = static_cast<std::uint8_t>(((-38 * red - 74 * green + 112 * blue + 512) >> 10) + 128);
            v[x] = static_cast<std::uint8_t>(((112 * red - 94 * green - 18 * blue + 512) >> 10) + 128);
        }
    }
}

class Mp4Writer : public VideoWriter
{
public:
    explicit Mp4Writer(std::string path)
        : m_path(std::move(path))
    {}
    ~Mp4Writer() override
    {
        m_format.reset();
        if (!m_finished && m_opened)
            removeFile();
    }

    Status start(int width, int height, int fps, int sampleRate)
    {
        AVFormatContext *format = nullptr;
        if (const int code = avformat_alloc_output_context2(&format, nullptr, "mp4", m_path.c_str());
            code < 0)
            return failure(code);
        m_format.reset(format);
        m_format->flags |= AVFMT_FLAG_BITEXACT;
        m_packet.reset(av_packet_alloc());
        if (const auto status = openVideo(width, height, fps); !status)
            return status;
        if (const auto status = openSound(sampleRate); !status)
            return status;
        if (const int code = avio_open(&m_format->pb, m_path.c_str(), AVIO_FLAG_WRITE); code < 0)
            return failure(code);
        m_opened = true;
        const int code = avformat_write_header(m_format.get(), nullptr);
        return code < 0 ? failure(code) : success();
    }

    Status add(const Canvas &picture) override
    {
        if (const int code = av_frame_make_writable(m_picture.get()); code < 0)
            return failure(code);
        toYuv(picture, *m_picture);
        m_picture->pts = m_frames++;
        return encode(*m_video, m_picture.get(), 0);
    }

    Status addSound(std::span<const float> samples) override
    {
        m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
        const auto block = static_cast<std::size_t>(m_sound->frame_size);
        std::size_t used = 0;
        for (; m_waiting.size() - used >= block; used += block) {
            if (const auto status = sendSound(std::span(m_waiting).subspan(used, block)); !status)
                return status;
        }
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(used));
        return success();
    }

    Status finish() override
    {
        if (!m_waiting.empty()) {
            if (const auto status = sendSound(m_waiting); !status)
                return status;
        }
        if (const auto status = encode(*m_video, nullptr, 0); !status)
            return status;
        if (const auto status = encode(*m_sound, nullptr, 1); !status)
            return status;
        if (const int code = av_write_trailer(m_format.get()); code < 0)
            return failure(code);
        // What was still buffered is written now: a full disk may show only here.
        if (const int code = avio_closep(&m_format->pb); code < 0)
            return failure(code);
        m_finished = true;
        return success();
    }

private:
    Status failure(int code) const
    {
        return Error{Error::Code::Io,
                     m_path + " could not be written; is there space and the right to write?", textOf(code)};
    }

    void removeFile() const
    {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(m_path, ignored)) // never a device
            std::filesystem::remove(m_path, ignored);
    }

    Status openCodec(const AVCodec *codec, Owned<AVCodecContext> &context, AVDictionary *options)
    {
        if (m_format->oformat->flags & AVFMT_GLOBALHEADER)
            context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        context->flags |= AV_CODEC_FLAG_BITEXACT;
        context->thread_count = 1;
        context->log_level_offset = AV_LOG_TRACE; // errors come back as values
        const int code = avcodec_open2(context.get(), codec, &options);
        av_dict_free(&options);
        if (code < 0)
            return failure(code);
        AVStream *stream = avformat_new_stream(m_format.get(), nullptr);
        if (!stream)
            return failure(AVERROR(ENOMEM));
        stream->time_base = context->time_base;
        const int copied = avcodec_parameters_from_context(stream->codecpar, context.get());
        return copied < 0 ? failure(copied) : success();
    }

    Status openVideo(int width, int height, int fps)
    {
        const AVCodec *codec = avcodec_find_encoder_by_name("libx264");
        if (!codec)
            return Error{
                Error::Code::Unsupported, "libavcodec has no encoder libx264; install one that does", {}};
        m_video.reset(avcodec_alloc_context3(codec));
        m_video->width = width;
        m_video->height = height;
        m_video->pix_fmt = AV_PIX_FMT_YUV420P;
        m_video->time_base = {1, fps};
        m_video->framerate = {fps, 1};
        m_video->gop_size = 2 * fps;
        m_video->max_b_frames = 0;
        m_video->color_range = AVCOL_RANGE_MPEG;
        m_video->colorspace = AVCOL_SPC_SMPTE170M;
        AVDictionary *options = nullptr;
        av_dict_set(&options, "preset", "superfast", 0);
        av_dict_set(&options, "crf", "22", 0);
        av_dict_set(&options, "x264-params", "threads=1:sliced-threads=0:rc-lookahead=0:sync-lookahead=0", 0);
        if (const auto status = openCodec(codec, m_video, options); !status)
            return status;
        m_format->streams[0]->avg_frame_rate = {fps, 1};
        m_picture.reset(av_frame_alloc());
        m_picture->width = width;
        m_picture->height = height;
        m_picture->format = AV_PIX_FMT_YUV420P;
        const int code = av_frame_get_buffer(m_picture.get(), 0);
        return code < 0 ? failure(code) : success();
    }

    Status openSound(int sampleRate)
    {
        const AVCodec *codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
        if (!codec)
            return Error{
                Error::Code::Unsupported, "libavcodec has no encoder for AAC; install one that does", {}};
        m_sound.reset(avcodec_alloc_context3(codec));
        m_sound->sample_rate = sampleRate;
        m_sound->sample_fmt = AV_SAMPLE_FMT_FLTP;
        m_sound->bit_rate = 32000;
        m_sound->time_base = {1, sampleRate};
        av_channel_layout_default(&m_sound->ch_layout, 1);
        AVDictionary *options = nullptr;
        av_dict_set(&options, "aac_coder", "fast", 0);
        return openCodec(codec, m_sound, options);
    }

    Status sendSound(std::span<const float> samples)
    {
        Owned<AVFrame> frame(av_frame_alloc());
        frame->nb_samples = static_cast<int>(samples.size());
        frame->format = AV_SAMPLE_FMT_FLTP;
        frame->sample_rate = m_sound->sample_rate;
        av_channel_layout_copy(&frame->ch_layout, &m_sound->ch_layout);
        if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
            return failure(code);
        std::copy(samples.begin(), samples.end(), reinterpret_cast<float *>(frame->data[0]));
        frame->pts = m_samples;
        m_samples += static_cast<std::int64_t>(samples.size());
        return encode(*m_sound, frame.get(), 1);
    }

    Status encode(AVCodecContext &codec, const AVFrame *frame, int stream)
    {
        int code = avcodec_send_frame(&codec, frame);
        while (code >= 0) {
            code = avcodec_receive_packet(&codec, m_packet.get());
            if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
                return success();
            if (code < 0)
                break;
            m_packet->stream_index = stream;
            if (stream == 0)
                m_packet->duration = 1;
            av_packet_rescale_ts(m_packet.get(), codec.time_base,
                                 m_format->streams[static_cast<std::size_t>(stream)]->time_base);
            code = av_interleaved_write_frame(m_format.get(), m_packet.get());
            if (code >= 0 && m_format->pb->error < 0)
                code = m_format->pb->error;
        }
        return failure(code);
    }

    std::string m_path;
    Owned<AVFormatContext> m_format;
    Owned<AVCodecContext> m_video;
    Owned<AVCodecContext> m_sound;
    Owned<AVFrame> m_picture;
    Owned<AVPacket> m_packet;
    std::vector<float> m_waiting;
    std::int64_t m_frames = 0;
    std::int64_t m_samples = 0;
    bool m_opened = false;
    bool m_finished = false;
};

} // namespace

Result<std::unique_ptr<VideoWriter>> VideoWriter::open(const std::string &path, int width, int height,
                                                       int fps, int sampleRate)
{
    auto writer = std::make_unique<Mp4Writer>(path);
    if (const auto status = writer->start(width, height, fps, sampleRate); !status)
        return status.error();
    return std::unique_ptr<VideoWriter>(std::move(writer));
}

} // namespace onset::synthetic
