// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projectvideos.h"

#include "app/cli/output.h"

#include "app/jobs/videofiles.h"

namespace onset::cli {

namespace {

/// The video with the frames that its file has now.
Result<Video> ready(ProjectFile &file, Video video, const Services &services)
{
    const auto state = stateOf(services.video, video, file.path());
    if (state.kind == VideoFileState::Missing)
        return Error{Error::Code::NotFound,
                     video.absolutePath +
                         " is missing; move it back, or open the project with onset to relink it",
                     {}};
    if (state.kind == VideoFileState::Changed)
        return Error{Error::Code::Conflict,
                     state.path + " is not the video that was added as '" + video.key +
                         "'; put that one back, or add this one with --id",
                     {}};
    video.absolutePath = state.path;
    if (video.frames)
        return video;
    ProgressLine progress("counting frames of " + video.key);
    auto frames = services.video.index(state.path, {}, [&](double share) { progress.show(share); });
    if (!frames)
        return frames.error();
    const auto kept = file.setFrames(video.id, state.identity, **frames);
    if (!kept)
        return kept.error();
    video.frames = *frames;
    return video;
}

} // namespace

Result<std::unique_ptr<ProjectFile>> openToRead(const std::string &path)
{
    auto file = ProjectFile::openReadOnly(path);
    if (file || file.error().code != Error::Code::Unsupported)
        return file;
    auto error = file.error();
    error.message += " The window does so, and this command: onset-cli check --upgrade '" + path + "'";
    return error;
}

Result<ReadProject> readProject(const std::string &path)
{
    auto file = openToRead(path);
    if (!file)
        return file.error();
    auto contents = (*file)->load();
    if (!contents)
        return contents.error();
    return ReadProject{std::move(*file), std::move(*contents)};
}

Result<std::vector<Video>> readyVideos(ProjectFile &file, const ProjectContents &contents,
                                       const Services &services, const std::optional<std::string> &key)
{
    std::vector<Video> chosen;
    for (const auto &stored : contents.videos) {
        if (key && stored.key != *key)
            continue;
        auto video = ready(file, stored, services);
        if (!video)
            return video.error();
        chosen.push_back(std::move(*video));
    }
    if (chosen.empty())
        return Error{Error::Code::NotFound,
                     key ? "the project has no video '" + *key + "'"
                         : "the project has no videos; add some first",
                     {}};
    return chosen;
}

} // namespace onset::cli
