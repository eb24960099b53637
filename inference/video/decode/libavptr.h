// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

struct AVFormatContext;
struct AVCodecContext;
struct AVPacket;
struct AVFrame;
struct SwsContext;

namespace onset {

/// Frees libav's objects. This header keeps libav's own headers out of ours.
struct LibavDeleter
{
    void operator()(AVFormatContext *context) const;
    void operator()(AVCodecContext *context) const;
    void operator()(AVPacket *packet) const;
    void operator()(AVFrame *frame) const;
    void operator()(SwsContext *context) const;
};
template <class T> using LibavPtr = std::unique_ptr<T, LibavDeleter>;

LibavPtr<AVPacket> makePacket(); ///< throws std::bad_alloc
LibavPtr<AVFrame> makeFrame();   ///< throws std::bad_alloc
/// libav's text for an error code, for Error::detail.
std::string libavError(int code);

} // namespace onset
