// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace onset {

/// What a look at the head of a coded picture tells, without decoding it. Pure; bounds-checked against
/// hostile bytes.
struct PacketScan
{
    bool randomAccess = false; ///< a decoder that starts here gives every picture shown from here on exactly
    bool oneToOne = false;     ///< gives exactly one picture, as far as the stream's headers say
    bool cleanStart = false;   ///< a stream may begin here and loses nothing
};

enum class ScanCodec : std::uint8_t {
    H264,  ///< ITU-T H.264 7.3, 7.4.1.2.4; recovery points: D.2.8
    Hevc,  ///< ITU-T H.265 7.3.1.2, table 7-1
    Mpeg2, ///< ISO/IEC 13818-2 6.2.2: a sequence header carries the quantization matrices
    Vp8,   ///< RFC 6386 9.1: hidden frames come as packets of their own
    Vp9,   ///< VP9 bitstream 6.2 and annex B (superframes)
    Whole, ///< one packet is one picture (AV1 temporal units, MJPEG, intra codecs)
    Other, ///< nothing is known
};

/// `nalLengthSize`: 1 … 4 for length-prefixed NAL units (avcC, hvcC), 0 for start codes.
/// `flaggedKey`: what the container or parser says; only such packets can be random access points.
PacketScan scanPacket(ScanCodec codec, std::span<const std::uint8_t> data, int nalLengthSize,
                      bool flaggedKey);

/// Length of NAL length fields in extradata, 0 when it is in start-code form or absent.
int nalLengthSize(ScanCodec codec, std::span<const std::uint8_t> extradata);
/// False where extradata's parameter sets let one packet be less or more than one shown picture (H.264 with
/// field pictures, HEVC with pictures that are not output), or where there are none.
bool headersAreOneToOne(ScanCodec codec, std::span<const std::uint8_t> extradata);

} // namespace onset
