// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace onset::bench {

/// Videos made once by the ffmpeg tool in a folder of their own, removed at the end.
class BenchVideos
{
public:
    BenchVideos();
    ~BenchVideos();
    BenchVideos(const BenchVideos &) = delete;
    BenchVideos &operator=(const BenchVideos &) = delete;
    const std::string &fullHd() const { return m_fullHd; }     ///< 1080p H.264, groups of 250, B-frames
    const std::string &twoHours() const { return m_twoHours; } ///< 720p H.264, two hours

private:
    std::filesystem::path m_folder;
    std::string m_fullHd;
    std::string m_twoHours;
};

/// Seconds that `ffmpeg -i F -f null -` takes.
double secondsOfFfmpegNull(const std::string &path);
/// Seconds to open and demux the whole file with libavformat, and nothing else.
double secondsOfDemuxing(const std::string &path);
/// Seconds to seek to the key frame before `pts` and decode to that frame with libav, unverified, with a
/// file and a decoder that are open already.
class PlainSeeker
{
public:
    explicit PlainSeeker(const std::string &path);
    ~PlainSeeker();
    PlainSeeker(const PlainSeeker &) = delete;
    PlainSeeker &operator=(const PlainSeeker &) = delete;
    double secondsTo(std::int64_t pts);

private:
    struct State;
    State *m_state;
};

} // namespace onset::bench
