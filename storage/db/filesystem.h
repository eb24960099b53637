// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace onset {

/// Whether a file system of this type (statfs f_type) is shared over a network, where WAL does not work.
bool isNetworkFileSystem(std::int64_t type);
/// statfs f_type of the file system that holds the path; 0 if it cannot be told.
std::int64_t fileSystemType(const std::string &path);

/// Throws DbError unless the path names a non-empty regular file (NotFound, BadInput or Io otherwise).
void requireProjectFile(const std::string &path);

/// Absolute, without symbolic links where it exists.
std::string canonicalPath(const std::string &path);
/// Of `path` as seen from the folder that holds `project`; empty where there is none.
std::string relativeToProject(const std::string &project, const std::string &path);

/// Makes the file, or a folder's entries, durable. Errors are DbError.
void syncFile(const std::string &path);
/// Gives a finished file its name unless that is taken: then Error::Conflict and `from` stays.
void publishFile(const std::string &from, const std::string &to);

/// Knows the file that was opened, so that a file put in its place is told from it.
class FileWatch
{
public:
    explicit FileWatch(std::string path);
    /// Throws DbError (Io) when the path no longer names the opened file.
    void verify() const;

private:
    std::string m_path;
    std::uint64_t m_device = 0;
    std::uint64_t m_inode = 0;
};

} // namespace onset
