// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/packetscan.h"

#include "inference/video/decode/bitreader.h"

#include <algorithm>
#include <optional>

namespace onset {

namespace {

using Bytes = std::span<const std::uint8_t>;

/// Calls visit(nal) for each NAL unit until it returns false.
template <class Visit> void forEachPrefixed(Bytes data, int lengthSize, Visit visit)
{
    const auto prefix = static_cast<std::size_t>(lengthSize);
    while (data.size() > prefix) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < prefix; ++i)
            length = length << 8 | data[i];
        data = data.subspan(prefix);
        length = std::min(length, data.size());
        if (length > 0 && !visit(data.first(length)))
            return;
        data = data.subspan(length);
    }
}

std::size_t startCode(Bytes data, std::size_t from)
{
    for (std::size_t i = from; i + 2 < data.size(); ++i) {
        if (data[i] == 0 && data[i + 1] == 0 && data[i + 2] == 1)
            return i;
    }
    return data.size();
}

template <class Visit> void forEachStartCoded(Bytes data, Visit visit)
{
    auto at = startCode(data, 0);
    while (at < data.size()) {
        const auto begin = at + 3;
        const auto next = startCode(data, begin);
        if (next > begin && !visit(data.subspan(begin, next - begin)))
            return;
        at = next;
    }
}

template <class Visit> void forEachNal(Bytes data, int lengthSize, Visit visit)
{
    if (lengthSize > 0)
        forEachPrefixed(data, lengthSize, visit);
    else
        forEachStartCoded(data, visit);
}

void skipScalingList(BitReader &bits, int size)
{
    int next = 8;
    for (int i = 0, last = 8; i < size && next != 0; ++i) {
        next = (last + bits.se() + 256) % 256;
        last = next == 0 ? last : next;
    }
}

/// frame_mbs_only_flag of a sequence parameter set (H.264 7.3.2.1.1).
bool framesOnly(Bytes nal)
{
    const auto payload = unescaped(nal.subspan(1), 512);
    BitReader bits(payload);
    const auto profile = bits.bits(8);
    bits.bits(16);
    bits.ue();
    static constexpr std::uint32_t kHigh[] = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135};
    if (std::find(std::begin(kHigh), std::end(kHigh), profile) != std::end(kHigh)) {
        const auto chroma = bits.ue();
        if (chroma == 3)
            bits.bit();
        bits.ue();
        bits.ue();
        bits.bit();
        if (bits.bit()) {
            for (int i = 0; i < (chroma == 3 ? 12 : 8); ++i) {
                if (bits.bit())
                    skipScalingList(bits, i < 6 ? 16 : 64);
            }
        }
    }
    bits.ue();
    const auto pocType = bits.ue();
    if (pocType == 0) {
        bits.ue();
    } else if (pocType == 1) {
        bits.bit();
        bits.se();
        bits.se();
        const auto cycle = std::min<std::uint32_t>(bits.ue(), 255);
        for (std::uint32_t i = 0; i < cycle; ++i)
            bits.se();
    }
    bits.ue();
    bits.bit();
    bits.ue();
    bits.ue();
    const bool only = bits.bit() != 0;
    return only && !bits.overrun();
}

/// recovery_frame_cnt of a recovery point message, if this SEI unit has one.
std::optional<std::uint32_t> recoveryCount(Bytes nal)
{
    const auto payload = unescaped(nal.subspan(1), 4096);
    std::size_t at = 0;
    const auto number = [&] {
        std::size_t value = 0;
        while (at < payload.size() && payload[at] == 255) {
            value += 255;
            ++at;
        }
        return at < payload.size() ? value + payload[at++] : value;
    };
    while (at + 2 < payload.size()) {
        const auto type = number();
        const auto size = std::min(number(), payload.size() - at);
        if (type == 6) {
            BitReader bits(Bytes(payload).subspan(at, size));
            return bits.ue();
        }
        at += size;
    }
    return std::nullopt;
}

bool isIntraSlice(Bytes nal)
{
    const auto payload = unescaped(nal.subspan(1), 16);
    BitReader bits(payload);
    bits.ue();
    return bits.ue() % 5 == 2;
}

PacketScan scanH264(Bytes data, int lengthSize, bool flaggedKey)
{
    PacketScan scan{false, true, false};
    bool recovers = false;
    forEachNal(data, lengthSize, [&](Bytes nal) {
        const int type = nal[0] & 0x1f;
        if (type == 7)
            scan.oneToOne = scan.oneToOne && framesOnly(nal);
        else if (type == 6 && flaggedKey)
            recovers = recovers || recoveryCount(nal) == 0U;
        else if (type == 5)
            scan.randomAccess = scan.cleanStart = flaggedKey;
        else if (type == 1)
            scan.randomAccess = flaggedKey && recovers && isIntraSlice(nal);
        return type != 1 && type != 5;
    });
    return scan;
}

/// False where the picture parameter set says that slices may withhold a picture from output.
bool alwaysOutput(Bytes nal)
{
    const auto payload = unescaped(nal.subspan(2), 32);
    BitReader bits(payload);
    bits.ue();
    bits.ue();
    bits.bit();
    return bits.bit() == 0;
}

PacketScan scanHevc(Bytes data, int lengthSize, bool flaggedKey)
{
    PacketScan scan{false, true, false};
    forEachNal(data, lengthSize, [&](Bytes nal) {
        const int type = (nal[0] >> 1) & 0x3f;
        if (type == 34 && nal.size() > 2)
            scan.oneToOne = scan.oneToOne && alwaysOutput(nal);
        // After the end of a sequence, and at broken links, leading pictures are not output.
        if (type == 36 || type == 37 || (type >= 16 && type <= 18))
            scan.oneToOne = false;
        if (type >= 16 && type <= 21)
            scan.randomAccess = scan.cleanStart = flaggedKey;
        return type >= 32 || lengthSize > 0;
    });
    return scan;
}

/// A sequence header before the first picture.
PacketScan scanMpeg2(Bytes data, bool flaggedKey)
{
    const auto at = startCode(data, 0);
    const bool sequence = at + 3 < data.size() && data[at + 3] == 0xb3;
    return {flaggedKey && sequence, false, flaggedKey && sequence};
}

struct Vp9Head
{
    bool shown = false;
    bool key = false;
};

Vp9Head vp9Head(Bytes data)
{
    BitReader bits(data);
    if (bits.bits(2) != 2)
        return {};
    const auto profile = bits.bit() | bits.bit() << 1;
    if (profile == 3)
        bits.bit();
    if (bits.bit())
        return {true, false};
    const bool key = bits.bit() == 0;
    const bool shown = bits.bit() != 0;
    return {shown, key};
}

PacketScan scanVp9(Bytes data, bool flaggedKey)
{
    if (data.empty())
        return {};
    const unsigned marker = data.back();
    const auto count = (marker & 7U) + 1;
    const auto width = (marker >> 3 & 3U) + 1;
    const std::size_t indexSize = 2 + static_cast<std::size_t>(width) * count;
    const auto first = vp9Head(data);
    int shown = first.shown ? 1 : 0;
    if ((marker & 0xe0U) == 0xc0U && data.size() >= indexSize && data[data.size() - indexSize] == marker) {
        shown = 0;
        auto index = data.last(indexSize).subspan(1);
        for (unsigned i = 0; i < count; ++i, index = index.subspan(width)) {
            std::size_t size = 0;
            for (unsigned byte = 0; byte < width; ++byte)
                size |= static_cast<std::size_t>(index[byte]) << (8 * byte);
            size = std::min(size, data.size());
            shown += size > 0 && vp9Head(data.first(size)).shown ? 1 : 0;
            data = data.subspan(size);
        }
    }
    const bool key = flaggedKey && first.key;
    return {key, shown == 1, key};
}

PacketScan scanVp8(Bytes data, bool flaggedKey)
{
    if (data.size() < 3)
        return {};
    const bool key = flaggedKey && (data[0] & 1) == 0;
    return {key, (data[0] & 0x10) != 0, key};
}

/// Parameter sets of an avcC or hvcC record, or of start-coded extradata.
template <class Visit> void forEachParameterSet(ScanCodec codec, Bytes extra, Visit visit)
{
    if (nalLengthSize(codec, extra) == 0) {
        forEachStartCoded(extra, visit);
        return;
    }
    std::size_t at = codec == ScanCodec::H264 ? 5 : 23;
    const int arrays = codec == ScanCodec::H264 ? 2 : (extra.size() > 22 ? extra[22] : 0);
    const auto number = [&](int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | (at < extra.size() ? extra[at] : 0U), ++at;
        return value;
    };
    for (int array = 0; array < arrays && at < extra.size(); ++array) {
        if (codec == ScanCodec::Hevc)
            number(1);
        auto count = codec == ScanCodec::H264 ? number(1) & (array == 0 ? 0x1fU : 0xffU) : number(2);
        for (; count > 0 && at < extra.size(); --count) {
            const auto stated = number(2);
            const auto length = std::min(stated, extra.size() - std::min(at, extra.size()));
            if (length > 2)
                visit(extra.subspan(at, length));
            at += length;
        }
    }
}

} // namespace

PacketScan scanPacket(ScanCodec codec, Bytes data, int lengthSize, bool flaggedKey)
{
    switch (codec) {
    case ScanCodec::H264:
        return scanH264(data, lengthSize, flaggedKey);
    case ScanCodec::Hevc:
        return scanHevc(data, lengthSize, flaggedKey);
    case ScanCodec::Mpeg2:
        return scanMpeg2(data, flaggedKey);
    case ScanCodec::Vp8:
        return scanVp8(data, flaggedKey);
    case ScanCodec::Vp9:
        return scanVp9(data, flaggedKey);
    case ScanCodec::Whole:
        return {flaggedKey, true, flaggedKey};
    case ScanCodec::Other:
        break;
    }
    return {flaggedKey, false, flaggedKey};
}

int nalLengthSize(ScanCodec codec, Bytes extra)
{
    if (codec == ScanCodec::H264 && extra.size() >= 7 && extra[0] == 1)
        return (extra[4] & 3) + 1;
    // hvcC begins with version 1 (0 in old files); start codes begin 0 0 1 or 0 0 0 1.
    const bool startCodes = extra.size() >= 3 && extra[0] == 0 && extra[1] == 0 && extra[2] <= 1;
    if (codec == ScanCodec::Hevc && extra.size() >= 23 && !startCodes)
        return (extra[21] & 3) + 1;
    return 0;
}

bool headersAreOneToOne(ScanCodec codec, Bytes extra)
{
    if (codec != ScanCodec::H264 && codec != ScanCodec::Hevc)
        return codec != ScanCodec::Other && codec != ScanCodec::Mpeg2;
    bool seen = false;
    bool good = true;
    forEachParameterSet(codec, extra, [&](Bytes nal) {
        if (codec == ScanCodec::H264 && (nal[0] & 0x1f) == 7) {
            seen = true;
            good = good && framesOnly(nal);
        } else if (codec == ScanCodec::Hevc && ((nal[0] >> 1) & 0x3f) == 34 && nal.size() > 2) {
            seen = true;
            good = good && alwaysOutput(nal);
        }
        return true;
    });
    return seen && good;
}

} // namespace onset
