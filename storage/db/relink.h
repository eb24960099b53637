// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/video.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// A file that is the same video as one of the project, wherever it lies now.
struct RelinkCandidate
{
    VideoId video;
    std::string path;

    bool operator==(const RelinkCandidate &) const = default;
};

using IdentifyFile = std::function<std::optional<FileIdentity>(const std::string &path)>;

/// Looks for the files of `missing` under `folder` (and its folders; links to folders are not followed):
/// first at their relative paths, then among the files of equal size, those of the same name first.
/// `identify` decides; it is asked only about files whose size fits. At most one candidate a video, in the
/// order of `missing`.
std::vector<RelinkCandidate> relinkCandidates(const std::string &folder, const std::vector<Video> &missing,
                                              const IdentifyFile &identify);

} // namespace onset
