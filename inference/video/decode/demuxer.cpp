// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/video/decode/demuxer.h"

#include "inference/video/decode/videoinfo.h"

extern "C" {
#include <libavformat/avformat.h>
}

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace onset {

namespace {

Error failure(Error::Code code, const std::string &path, const char *what, int libavCode = 0)
{
    return {code, "'" + path + "' " + what, libavCode < 0 ? libavError(libavCode) : std::string()};
}

Status checkFile(const std::string &path)
{
    namespace fs = std::filesystem;
    std::error_code code;
    const auto status = fs::status(fs::path(path), code);
    if (!fs::exists(status))
        return failure(Error::Code::NotFound, path, "does not exist. Check the path, or relink the video.");
    if (fs::is_directory(status))
        return failure(Error::Code::BadInput, path, "is a folder. Choose a video file in it.");
    if (fs::is_regular_file(status) && fs::file_size(path, code) == 0 && !code)
        return failure(Error::Code::BadInput, path, "is empty (0 bytes). Copy or record the video again.");
    return success();
}

/// Formats that are lists of other files or addresses, or that take any text for a video.
bool refusedFormat(std::string_view name)
{
    static constexpr std::array kRefused = {"tty", "hls",  "dash", "concat", "image2",  "ffmetadata",
                                            "bin", "xbin", "adf",  "idf",    "rawvideo"};
    return std::any_of(kRefused.begin(), kRefused.end(), [name](auto refused) { return name == refused; });
}

/// The first video stream; a cover picture only counts if there is no other video, and then as none.
AVStream *firstVideoStream(AVFormatContext &format)
{
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVStream *stream = format.streams[i];
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
            !(stream->disposition & AV_DISPOSITION_ATTACHED_PIC))
            return stream;
    }
    return nullptr;
}

ScanCodec scanCodecOf(AVCodecID id)
{
    switch (id) {
    case AV_CODEC_ID_H264:
        return ScanCodec::H264;
    case AV_CODEC_ID_HEVC:
        return ScanCodec::Hevc;
    case AV_CODEC_ID_MPEG1VIDEO:
    case AV_CODEC_ID_MPEG2VIDEO:
        return ScanCodec::Mpeg2;
    case AV_CODEC_ID_VP8:
        return ScanCodec::Vp8;
    case AV_CODEC_ID_VP9:
        return ScanCodec::Vp9;
    case AV_CODEC_ID_AV1:
    case AV_CODEC_ID_FFV1:
    case AV_CODEC_ID_PRORES:
    case AV_CODEC_ID_DNXHD:
    case AV_CODEC_ID_HUFFYUV:
    case AV_CODEC_ID_FFVHUFF:
    case AV_CODEC_ID_UTVIDEO:
    case AV_CODEC_ID_MJPEG:
        return ScanCodec::Whole;
    default:
        return ScanCodec::Other;
    }
}

std::span<const std::uint8_t> extradataOf(const AVStream &stream)
{
    return {stream.codecpar->extradata,
            static_cast<std::size_t>(std::max(0, stream.codecpar->extradata_size))};
}

Result<LibavPtr<AVFormatContext>> openFormat(const std::string &path)
{
    AVDictionary *options = nullptr;
    av_dict_set(&options, "scan_all_pmts", "1", 0); // as ffmpeg sets it
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    AVFormatContext *raw = nullptr;
    const int opened = avformat_open_input(&raw, ("file:" + path).c_str(), nullptr, &options);
    av_dict_free(&options);
    LibavPtr<AVFormatContext> format(raw);
    if (opened == AVERROR(EACCES) || opened == AVERROR(EPERM) || opened == AVERROR(EIO))
        return failure(Error::Code::Io, path, "cannot be read. Check its permissions and its disk.", opened);
    if (opened < 0 || refusedFormat(format->iformat->name))
        return failure(Error::Code::BadInput, path,
                       "is not a video, or its beginning is damaged. Choose another file or repair it.",
                       opened);
    if (const int found = avformat_find_stream_info(format.get(), nullptr); found < 0)
        return failure(Error::Code::BadInput, path, "is damaged: its streams cannot be read.", found);
    return format;
}

} // namespace

Demuxer::Demuxer(std::string path, LibavPtr<AVFormatContext> format, AVStream *stream)
    : m_path(std::move(path))
    , m_format(std::move(format))
    , m_stream(stream)
    , m_codec(scanCodecOf(stream->codecpar->codec_id))
    , m_nalLengthSize(onset::nalLengthSize(m_codec, extradataOf(*stream)))
{}

Result<std::unique_ptr<Demuxer>> Demuxer::open(const std::string &path)
{
    if (const auto status = checkFile(path); !status)
        return status.error();
    auto format = openFormat(path);
    if (!format)
        return format.error();
    AVStream *video = firstVideoStream(**format);
    if (!video)
        return failure(Error::Code::BadInput, path,
                       "has no video stream (sound only?). Choose a video file.");
    for (unsigned i = 0; i < (*format)->nb_streams; ++i) {
        if ((*format)->streams[i] != video)
            (*format)->streams[i]->discard = AVDISCARD_ALL;
    }
    return std::unique_ptr<Demuxer>(new Demuxer(path, std::move(*format), video));
}

VideoInfo Demuxer::info() const
{
    return describeVideo(m_path, *m_format, *m_stream);
}

bool Demuxer::containerIsExact() const
{
    const std::string_view name = m_format->iformat->name;
    const bool container = name.find("mp4") != name.npos || name.find("matroska") != name.npos;
    return container && headersAreOneToOne(m_codec, extradataOf(*m_stream));
}

bool Demuxer::timesAreStored() const
{
    const std::string_view name = m_format->iformat->name;
    static constexpr std::array kBare = {"h264", "hevc", "mpegvideo", "m4v",   "mjpeg",
                                         "h263", "obu",  "vc1",       "dirac", "cavsvideo"};
    return std::none_of(kBare.begin(), kBare.end(), [name](auto bare) { return name == bare; });
}

bool Demuxer::seeksByBytes() const
{
    const std::string_view name = m_format->iformat->name;
    return name == "mpegts" || name == "mpeg" || !timesAreStored();
}

std::int64_t Demuxer::fileSize() const
{
    return m_format->pb ? avio_size(m_format->pb) : 0;
}

PacketInfo Demuxer::describe(const AVPacket &packet)
{
    const auto ticks = [](std::int64_t value) { return value == AV_NOPTS_VALUE ? kNoPts : value; };
    PacketInfo info;
    info.pts = ticks(packet.pts);
    info.dts = ticks(packet.dts);
    info.duration = packet.duration;
    info.position = packet.pos;
    info.size = packet.size;
    m_ordinal = packet.pos == m_lastPosition ? m_ordinal + 1 : 0;
    m_lastPosition = packet.pos;
    info.ordinal = m_ordinal;
    info.flaggedKey = packet.flags & AV_PKT_FLAG_KEY;
    info.discard = packet.flags & AV_PKT_FLAG_DISCARD;
    info.corrupt = packet.flags & AV_PKT_FLAG_CORRUPT;
    info.newHeaders = av_packet_get_side_data(&packet, AV_PKT_DATA_NEW_EXTRADATA, nullptr) ||
                      av_packet_get_side_data(&packet, AV_PKT_DATA_PARAM_CHANGE, nullptr);
    info.scan = scanPacket(m_codec, {packet.data, static_cast<std::size_t>(packet.size)}, m_nalLengthSize,
                           info.flaggedKey);
    return info;
}

bool Demuxer::read(AVPacket &packet, PacketInfo &info)
{
    for (;;) {
        av_packet_unref(&packet);
        const int code = av_read_frame(m_format.get(), &packet);
        if (code == AVERROR(EAGAIN))
            continue;
        if (code < 0) {
            m_endedWell = code == AVERROR_EOF && (!m_format->pb || m_format->pb->error >= 0);
            return false;
        }
        if (packet.stream_index != m_stream->index || packet.size == 0)
            continue;
        info = describe(packet);
        return true;
    }
}

bool Demuxer::seekBefore(const FrameEntry &entry, int attempt)
{
    m_lastPosition = -2;
    m_ordinal = 0;
    if (seeksByBytes()) {
        // The parser needs to have seen the end of the picture before. Raw streams are read in blocks of
        // 1024 bytes that name their packets, so the distance is a multiple of it.
        if (entry.position < 0 || attempt > 1)
            return false;
        const std::int64_t margin = attempt == 0 ? 256 * 1024 : 4096 * 1024;
        const auto target = std::max<std::int64_t>(0, entry.position - margin);
        return av_seek_frame(m_format.get(), m_stream->index, target, AVSEEK_FLAG_BYTE) >= 0;
    }
    if (attempt > 3)
        return false;
    Ticks target = attempt == 0 && entry.pts != kNoPts ? entry.pts : entry.dts;
    if (target == kNoPts)
        target = entry.pts;
    if (target == kNoPts)
        return false;
    if (attempt > 1)
        target -= av_rescale_q(attempt == 2 ? 1 : 10, {1, 1}, m_stream->time_base);
    return av_seek_frame(m_format.get(), m_stream->index, target, AVSEEK_FLAG_BACKWARD) >= 0;
}

} // namespace onset
