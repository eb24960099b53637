// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace onset {

/// Where a decoder's error messages are counted. Threaded decoders report damage that they conceal in their
/// messages alone: neither a return code nor a frame tells. AVCodecContext::opaque points here, in the
/// copies that its threads use too.
struct DecoderLog
{
    std::atomic<bool> complained{false};
};

/// Routes libav's messages, for the whole process, to the DecoderLog of the decoder concerned and prints
/// none. Call before any decoder is opened; once is enough. Codec contexts made elsewhere leave opaque null.
void installDecoderLog();

} // namespace onset
