// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/videoinfo.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
}

#include <cmath>

namespace onset {

namespace {

int rotationOf(const AVStream &stream)
{
    const auto *data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    if (!data)
        return 0;
    const double counterClockwise = av_display_rotation_get(reinterpret_cast<const std::int32_t *>(data));
    if (!std::isfinite(counterClockwise))
        return 0;
    const auto quarters = std::lround(-counterClockwise / 90.0);
    return static_cast<int>(((quarters % 4) + 4) % 4) * 90;
}

double rateOf(const AVStream &stream)
{
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate}) {
        if (rate.num > 0 && rate.den > 0)
            return av_q2d(rate);
    }
    return 25.0;
}

double sampleAspectOf(const AVStream &stream)
{
    for (const AVRational aspect : {stream.sample_aspect_ratio, stream.codecpar->sample_aspect_ratio}) {
        if (aspect.num > 0 && aspect.den > 0)
            return av_q2d(aspect);
    }
    return 1.0;
}

std::int64_t frameGuess(const AVFormatContext &format, const AVStream &stream, double rate)
{
    if (stream.nb_frames > 0)
        return stream.nb_frames;
    if (stream.duration > 0)
        return std::llround(static_cast<double>(stream.duration) * av_q2d(stream.time_base) * rate);
    if (format.duration > 0)
        return std::llround(static_cast<double>(format.duration) / AV_TIME_BASE * rate);
    return 0;
}

std::string textOrEmpty(const char *text)
{
    return text ? text : std::string();
}

std::vector<AudioStreamInfo> audioStreamsOf(const AVFormatContext &format)
{
    std::vector<AudioStreamInfo> streams;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream &stream = *format.streams[i];
        if (stream.codecpar->codec_type != AVMEDIA_TYPE_AUDIO)
            continue;
        AudioStreamInfo info;
        info.index = static_cast<int>(streams.size());
        info.codec = avcodec_get_name(stream.codecpar->codec_id);
        const auto *language = av_dict_get(stream.metadata, "language", nullptr, 0);
        info.language = language ? textOrEmpty(language->value) : std::string();
        info.sampleRate = stream.codecpar->sample_rate;
        info.channels = stream.codecpar->ch_layout.nb_channels;
        streams.push_back(std::move(info));
    }
    return streams;
}

} // namespace

VideoInfo describeVideo(const std::string &path, const AVFormatContext &format, const AVStream &stream)
{
    VideoInfo info;
    info.path = path;
    info.container = textOrEmpty(format.iformat->name);
    info.codec = avcodec_get_name(stream.codecpar->codec_id);
    info.width = stream.codecpar->width;
    info.height = stream.codecpar->height;
    info.rotation = rotationOf(stream);
    info.sampleAspect = sampleAspectOf(stream);
    info.timeBase = {stream.time_base.num, stream.time_base.den};
    info.averageRate = rateOf(stream);
    info.estimatedFrames = frameGuess(format, stream, info.averageRate);
    info.audioStreams = audioStreamsOf(format);
    return info;
}

} // namespace onset
