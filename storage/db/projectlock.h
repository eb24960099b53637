// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace onset {

/// The writer's place at a project: a flock on "<project>-lock". The kernel frees it when the process ends,
/// however that happens; the file names the holder for others to read.
class ProjectLock
{
public:
    /// Throws DbError: Conflict when another program (or this one) holds it, Io when the folder cannot be
    /// written.
    explicit ProjectLock(const std::string &projectPath);
    ~ProjectLock();
    ProjectLock(const ProjectLock &) = delete;
    ProjectLock &operator=(const ProjectLock &) = delete;

    /// False where the file system knows no locks; then nobody is kept out.
    bool held() const { return m_held; }

private:
    std::string m_path;
    int m_fd = -1;
    bool m_held = false;
};

} // namespace onset
