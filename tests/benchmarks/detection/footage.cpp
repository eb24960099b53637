// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/detection/footage.h"

#include "app/dataset.h"

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

namespace onset::bench {

namespace {

Result<ProjectContents> looped(const VideoBackend &backend, Video video, int seconds, const Scratch &scratch)
{
    const auto path = scratch.file("long.mp4");
    const auto command = "ffmpeg -v error -y -stream_loop -1 -i '" + video.absolutePath + "' -t " +
                         std::to_string(seconds) + " -an -c copy '" + path + "'";
    if (std::system(command.c_str()) != 0)
        return Error{Error::Code::Io, "ffmpeg could not make " + path, {}};
    const auto frames = backend.index(path, {}, {});
    if (!frames)
        return frames.error();
    video.absolutePath = path;
    video.frames = *frames;
    ProjectContents contents;
    contents.videos = {video};
    return contents;
}

} // namespace

Scratch::Scratch()
    : m_folder(std::filesystem::temp_directory_path() /
               ("onset-bench-detection-" + std::to_string(::getpid())))
{
    std::filesystem::create_directories(m_folder);
}

Scratch::~Scratch()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

Result<ProjectContents> footage(const VideoBackend &backend, const std::string &dataset, int seconds,
                                const Scratch &scratch)
{
    auto read = readDataset(backend, dataset, {}, {});
    if (!read)
        return read.error();
    auto &contents = read->contents;
    std::erase_if(contents.videos, [](const Video &video) { return video.split != Split::HeldOut; });
    if (contents.videos.empty())
        return Error{Error::Code::BadInput, dataset + " has no videos for testing", {}};
    if (seconds > 0)
        return looped(backend, contents.videos.front(), seconds, scratch);
    return std::move(contents);
}

} // namespace onset::bench
