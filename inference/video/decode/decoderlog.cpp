// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/decoderlog.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/log.h>
}

#include <cstdarg>
#include <string_view>

namespace onset {

namespace {

void receiveMessage(void *object, int level, const char *format, va_list)
{
    if (!object || !format)
        return;
    const bool error = level <= AV_LOG_ERROR || std::string_view(format).starts_with("concealing ");
    if (!error || *static_cast<const AVClass **>(object) != avcodec_get_class())
        return;
    if (void *log = static_cast<AVCodecContext *>(object)->opaque)
        static_cast<DecoderLog *>(log)->complained = true;
}

} // namespace

void installDecoderLog()
{
    av_log_set_callback(receiveMessage);
}

} // namespace onset
