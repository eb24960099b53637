// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/video/benchvideo.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <chrono>
#include <cstdlib>
#include <iostream>

#include <unistd.h>

namespace onset::bench {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void run(const std::string &command)
{
    if (std::system(command.c_str()) != 0) {
        std::cerr << "failed: " << command << '\n';
        std::exit(1);
    }
}

AVFormatContext *openPlainly(const std::string &path, int &video)
{
    AVFormatContext *format = nullptr;
    if (avformat_open_input(&format, path.c_str(), nullptr, nullptr) < 0 ||
        avformat_find_stream_info(format, nullptr) < 0)
        std::exit(1);
    video = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    return format;
}

} // namespace

BenchVideos::BenchVideos()
    : m_folder(std::filesystem::temp_directory_path() / ("onset-bench-video-" + std::to_string(::getpid())))
    , m_fullHd((m_folder / "fullhd.mp4").string())
    , m_twoHours((m_folder / "twohours.mp4").string())
{
    std::filesystem::create_directories(m_folder);
    const std::string quiet = "ffmpeg -v error -y ";
    const std::string x264 = " -c:v libx264 -preset veryfast -pix_fmt yuv420p ";
    run(quiet + "-f lavfi -i testsrc2=s=1920x1080:r=25:d=24" + x264 +
        "-x264-params keyint=250:min-keyint=250:scenecut=0:bframes=3 " + m_fullHd);
    const auto minute = (m_folder / "minute.mp4").string();
    run(quiet + "-f lavfi -i testsrc2=s=1280x720:r=25:d=60" + x264 + "-crf 30 " + minute);
    run(quiet + "-stream_loop 119 -i " + minute + " -c copy " + m_twoHours);
}

BenchVideos::~BenchVideos()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

double secondsOfFfmpegNull(const std::string &path)
{
    const auto start = Clock::now();
    run("ffmpeg -v quiet -i " + path + " -map 0:v:0 -vsync passthrough -f null - </dev/null");
    return since(start);
}

double secondsOfDemuxing(const std::string &path)
{
    const auto start = Clock::now();
    int video = 0;
    AVFormatContext *format = openPlainly(path, video);
    AVPacket *packet = av_packet_alloc();
    while (av_read_frame(format, packet) >= 0)
        av_packet_unref(packet);
    av_packet_free(&packet);
    avformat_close_input(&format);
    return since(start);
}

struct PlainSeeker::State
{
    AVFormatContext *format = nullptr;
    AVCodecContext *decoder = nullptr;
    int video = 0;
};

PlainSeeker::PlainSeeker(const std::string &path)
    : m_state(new State)
{
    m_state->format = openPlainly(path, m_state->video);
    const auto *parameters = m_state->format->streams[m_state->video]->codecpar;
    const auto *codec = avcodec_find_decoder(parameters->codec_id);
    m_state->decoder = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(m_state->decoder, parameters);
    m_state->decoder->thread_count = 0;
    m_state->decoder->thread_type = FF_THREAD_FRAME;
    avcodec_open2(m_state->decoder, codec, nullptr);
}

PlainSeeker::~PlainSeeker()
{
    avcodec_free_context(&m_state->decoder);
    avformat_close_input(&m_state->format);
    delete m_state;
}

double PlainSeeker::secondsTo(std::int64_t pts)
{
    const auto start = Clock::now();
    av_seek_frame(m_state->format, m_state->video, pts, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_state->decoder);
    AVPacket *packet = av_packet_alloc();
    AVFrame *frame = av_frame_alloc();
    bool arrived = false;
    while (!arrived) {
        const bool more = av_read_frame(m_state->format, packet) >= 0;
        if (!more || packet->stream_index == m_state->video)
            avcodec_send_packet(m_state->decoder, more ? packet : nullptr);
        av_packet_unref(packet);
        int code = 0;
        while (!arrived && (code = avcodec_receive_frame(m_state->decoder, frame)) >= 0)
            arrived = frame->pts >= pts;
        arrived = arrived || code == AVERROR_EOF;
    }
    av_frame_free(&frame);
    av_packet_free(&packet);
    return since(start);
}

} // namespace onset::bench
