// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/codecframe.h"

#include "inference/video/decode/colourconversion.h"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/imgutils.h>
#include <libavutil/md5.h>
}

#include <array>
#include <vector>

namespace onset {

namespace {

std::size_t bytesHeld(const AVFrame &frame)
{
    std::size_t sum = 0;
    for (const AVBufferRef *buffer : frame.buf)
        sum += buffer ? static_cast<std::size_t>(buffer->size) : 0;
    return sum;
}

} // namespace

CodecFrame::CodecFrame(std::shared_ptr<const AVFrame> frame, FrameIndex index, Ticks pts, bool damaged)
    : m_frame(std::move(frame))
    , m_index(index)
    , m_pts(pts)
    , m_damaged(damaged)
    , m_bytes(bytesHeld(*m_frame))
{}

CodecFrame::~CodecFrame() = default;

std::string CodecFrame::md5() const
{
    const auto format = static_cast<AVPixelFormat>(m_frame->format);
    const int size = av_image_get_buffer_size(format, m_frame->width, m_frame->height, 1);
    if (size <= 0)
        return {};
    std::vector<std::uint8_t> raw(static_cast<std::size_t>(size));
    av_image_copy_to_buffer(raw.data(), size, m_frame->data, m_frame->linesize, format, m_frame->width,
                            m_frame->height, 1);
    std::array<std::uint8_t, 16> digest{};
    av_md5_sum(digest.data(), raw.data(), raw.size());
    static constexpr char kHex[] = "0123456789abcdef";
    std::string text;
    for (const auto byte : digest) {
        text += kHex[byte >> 4];
        text += kHex[byte & 15];
    }
    return text;
}

Result<Picture> CodecFrame::toPicture(PixelLayout layout, int width, int height) const
{
    return convertFrame(*m_frame, layout, width, height);
}

} // namespace onset
