// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/project.h"
#include "storage/domain/result.h"

#include "inference/api/videoreader.h"

#include <filesystem>
#include <string>

namespace onset::bench {

/// A folder that is removed at the end.
class Scratch
{
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    std::string file(const std::string &name) const { return (m_folder / name).string(); }

private:
    std::filesystem::path m_folder;
};

/// The videos for testing of a data set's folder with their labels; or, of `seconds` > 0, one video of that
/// length: its first one over and over (ffmpeg), without labels.
Result<ProjectContents> footage(const VideoBackend &backend, const std::string &dataset, int seconds,
                                const Scratch &scratch);

} // namespace onset::bench
