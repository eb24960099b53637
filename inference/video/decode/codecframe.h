// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "inference/video/decode/libavptr.h"

#include <memory>

namespace onset {

/// A DecodedFrame over libav's reference-counted picture. Immutable; any thread.
class CodecFrame final : public DecodedFrame
{
public:
    CodecFrame(std::shared_ptr<const AVFrame> frame, FrameIndex index, Ticks pts, bool damaged);
    ~CodecFrame() override;

    FrameIndex index() const override { return m_index; }
    Ticks pts() const override { return m_pts; }
    bool damaged() const override { return m_damaged; }
    std::size_t bytes() const override { return m_bytes; }
    std::string md5() const override;
    Result<Picture> toPicture(PixelLayout layout, int width, int height) const override;

    const std::shared_ptr<const AVFrame> &picture() const { return m_frame; }

private:
    std::shared_ptr<const AVFrame> m_frame;
    FrameIndex m_index;
    Ticks m_pts;
    bool m_damaged;
    std::size_t m_bytes;
};

} // namespace onset
