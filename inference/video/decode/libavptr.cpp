// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/libavptr.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <new>

namespace onset {

void LibavDeleter::operator()(AVFormatContext *context) const
{
    avformat_close_input(&context);
}

void LibavDeleter::operator()(AVCodecContext *context) const
{
    avcodec_free_context(&context);
}

void LibavDeleter::operator()(AVPacket *packet) const
{
    av_packet_free(&packet);
}

void LibavDeleter::operator()(AVFrame *frame) const
{
    av_frame_free(&frame);
}

void LibavDeleter::operator()(SwsContext *context) const
{
    sws_freeContext(context);
}

LibavPtr<AVPacket> makePacket()
{
    LibavPtr<AVPacket> packet(av_packet_alloc());
    if (!packet)
        throw std::bad_alloc();
    return packet;
}

LibavPtr<AVFrame> makeFrame()
{
    LibavPtr<AVFrame> frame(av_frame_alloc());
    if (!frame)
        throw std::bad_alloc();
    return frame;
}

std::string libavError(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

} // namespace onset
