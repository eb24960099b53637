// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/colourconversion.h"

#include "inference/video/decode/libavptr.h"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <cstdlib>

namespace onset {

namespace {

/// The yuvj formats are the old way to say full range; swscale warns about them.
AVPixelFormat plainFormat(AVPixelFormat format, bool &fullRange)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        fullRange = true;
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        fullRange = true;
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        fullRange = true;
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        fullRange = true;
        return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P:
        fullRange = true;
        return AV_PIX_FMT_YUV411P;
    default:
        return format;
    }
}

int matrixOf(const AVFrame &frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return SWS_CS_ITU709;
    case AVCOL_SPC_FCC:
        return SWS_CS_FCC;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return SWS_CS_ITU601;
    case AVCOL_SPC_SMPTE240M:
        return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return SWS_CS_BT2020;
    default:
        return frame.height > 576 || frame.width > 1024 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

AVPixelFormat targetFormat(PixelLayout layout)
{
    switch (layout) {
    case PixelLayout::Gray8:
        return AV_PIX_FMT_GRAY8;
    case PixelLayout::Bgr24:
        return AV_PIX_FMT_BGR24;
    case PixelLayout::Rgb24:
        return AV_PIX_FMT_RGB24;
    case PixelLayout::Rgb32:
        break;
    }
    return AV_PIX_FMT_RGB32;
}

int bytesPerPixel(PixelLayout layout)
{
    return layout == PixelLayout::Gray8 ? 1 : layout == PixelLayout::Rgb32 ? 4 : 3;
}

Picture makePicture(PixelLayout layout, int width, int height)
{
    // swscale writes whole vectors: rows are aligned and the last one has room behind it.
    constexpr int kAlign = 64;
    Picture picture{
        width, height, (width * bytesPerPixel(layout) + kAlign - 1) / kAlign * kAlign, layout, {}};
    const auto size = static_cast<std::size_t>(picture.stride) * static_cast<std::size_t>(height) + kAlign;
    auto *pixels =
        static_cast<std::uint8_t *>(std::aligned_alloc(kAlign, (size + kAlign - 1) / kAlign * kAlign));
    if (pixels)
        picture.pixels.reset(pixels, [](const std::uint8_t *p) { std::free(const_cast<std::uint8_t *>(p)); });
    return picture;
}

LibavPtr<SwsContext> makeScaler(const AVFrame &frame, const Picture &target)
{
    LibavPtr<SwsContext> scaler(sws_alloc_context());
    if (!scaler)
        return scaler;
    bool fullRange = frame.color_range == AVCOL_RANGE_JPEG;
    const auto source = plainFormat(static_cast<AVPixelFormat>(frame.format), fullRange);
    const bool shrinks = target.width * 2 <= frame.width;
    const int flags = (shrinks ? SWS_AREA : SWS_BILINEAR) | SWS_FULL_CHR_H_INT | SWS_ACCURATE_RND;
    av_opt_set_int(scaler.get(), "srcw", frame.width, 0);
    av_opt_set_int(scaler.get(), "srch", frame.height, 0);
    av_opt_set_int(scaler.get(), "src_format", source, 0);
    av_opt_set_int(scaler.get(), "src_range", fullRange, 0);
    av_opt_set_int(scaler.get(), "dstw", target.width, 0);
    av_opt_set_int(scaler.get(), "dsth", target.height, 0);
    av_opt_set_int(scaler.get(), "dst_format", targetFormat(target.layout), 0);
    av_opt_set_int(scaler.get(), "dst_range", 1, 0);
    av_opt_set_int(scaler.get(), "sws_flags", flags, 0);
    const int *matrix = sws_getCoefficients(matrixOf(frame));
    sws_setColorspaceDetails(scaler.get(), matrix, fullRange, matrix, 1, 0, 1 << 16, 1 << 16);
    if (sws_init_context(scaler.get(), nullptr, nullptr) < 0)
        scaler.reset();
    return scaler;
}

/// A stream's own transparency means nothing here: Rgb32 is opaque.
void makeOpaque(const Picture &picture, std::uint8_t *pixels)
{
    for (int y = 0; y < picture.height; ++y) {
        auto *row =
            reinterpret_cast<std::uint32_t *>(pixels + static_cast<std::ptrdiff_t>(y) * picture.stride);
        for (int x = 0; x < picture.width; ++x)
            row[x] |= 0xff000000U;
    }
}

} // namespace

Result<Picture> convertFrame(const AVFrame &frame, PixelLayout layout, int width, int height)
{
    constexpr int kLargest = 32768;
    width = width == 0 ? frame.width : width;
    height = height == 0 ? frame.height : height;
    if (width < 1 || height < 1 || width > kLargest || height > kLargest)
        return Error{Error::Code::InvalidArgument, "A picture cannot have that size.", {}};
    auto picture = makePicture(layout, width, height);
    const auto scaler = picture.empty() ? nullptr : makeScaler(frame, picture);
    if (!scaler)
        return Error{Error::Code::Unsupported, "The video's pixel format cannot be shown.", {}};
    // Nobody else has seen these pixels yet.
    auto *pixels = const_cast<std::uint8_t *>(picture.pixels.get());
    std::uint8_t *const planes[4] = {pixels, nullptr, nullptr, nullptr};
    const int strides[4] = {picture.stride, 0, 0, 0};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) != height)
        return Error{Error::Code::Internal, "The picture could not be converted.", {}};
    const auto *format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    if (layout == PixelLayout::Rgb32 && format &&
        (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)))
        makeOpaque(picture, pixels);
    return picture;
}

} // namespace onset
