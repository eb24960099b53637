// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/videoreader.h"
#include "storage/domain/video.h"

#include <string>

namespace onset {

/// A new project video for a file: probed and identified, not yet indexed. `key` empty: the file name without
/// extension. Reads the file; not for the GUI thread.
Result<Video> describeVideo(const VideoBackend &backend, const std::string &path,
                            const std::string &projectPath, const std::string &key = {});

/// How a project's video stands on this disk. Reads the file unless its size and mtime are the ones known.
struct VideoFileState
{
    enum Kind { Same, Changed, Missing } kind = Missing;
    std::string path;      ///< where it was found: the absolute path, else the relative one
    FileIdentity identity; ///< as it is now
};
VideoFileState stateOf(const VideoBackend &backend, const Video &video, const std::string &projectPath);

} // namespace onset
