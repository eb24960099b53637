// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/videofiles.h"

#include "storage/db/filesystem.h"

#include <filesystem>

namespace onset {

namespace fs = std::filesystem;

Result<Video> describeVideo(const VideoBackend &backend, const std::string &path,
                            const std::string &projectPath, const std::string &key)
{
    std::error_code failed;
    const auto absolute = fs::absolute(fs::path(path), failed).lexically_normal();
    auto info = backend.probe(absolute.string());
    if (!info)
        return info.error();
    auto identity = backend.identify(absolute.string());
    if (!identity)
        return identity.error();
    Video video;
    video.key = key.empty() ? absolute.stem().string() : key;
    video.absolutePath = absolute.string();
    video.relativePath = relativeToProject(projectPath, absolute.string());
    video.identity = *identity;
    video.width = info->width;
    video.height = info->height;
    video.codec = info->codec;
    video.rotation = info->rotation;
    return video;
}

VideoFileState stateOf(const VideoBackend &backend, const Video &video, const std::string &projectPath)
{
    std::vector<std::string> candidates{video.absolutePath};
    if (!video.relativePath.empty()) {
        const auto folder = fs::path(projectPath).parent_path();
        candidates.push_back((folder / video.relativePath).lexically_normal().string());
    }
    VideoFileState state;
    for (const auto &path : candidates) {
        std::error_code failed;
        if (!fs::is_regular_file(path, failed))
            continue;
        auto identity = backend.identify(path);
        if (!identity)
            continue;
        const bool same = *identity == video.identity;
        if (state.kind == VideoFileState::Missing || same)
            state = {same ? VideoFileState::Same : VideoFileState::Changed, path, *identity};
        if (same)
            break;
    }
    return state;
}

} // namespace onset
