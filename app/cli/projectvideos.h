// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/services.h"
#include "storage/db/projectfile.h"
#include "storage/domain/result.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onset::cli {

/// Opens a project that is only looked at; another program may be writing to it. Of one that is too old the
/// error names the command that upgrades it.
Result<std::unique_ptr<ProjectFile>> openToRead(const std::string &path);

/// A project that is only looked at.
struct ReadProject
{
    std::unique_ptr<ProjectFile> file;
    ProjectContents contents;
};
Result<ReadProject> readProject(const std::string &path);

/// The project's videos, or the one with this key, as their files are now: found, unchanged and indexed (what
/// had to be counted is stored). Error::NotFound where a file or the key is missing, Conflict where a file is
/// another.
Result<std::vector<Video>> readyVideos(ProjectFile &file, const ProjectContents &contents,
                                       const Services &services,
                                       const std::optional<std::string> &key = std::nullopt);

} // namespace onset::cli
