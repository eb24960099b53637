// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/filesystem.h"

#include "storage/db/dberror.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace onset {

namespace {

// From linux/magic.h and the file systems' own headers.
constexpr std::array<std::int64_t, 15> kNetworkTypes{
    0x6969,     // NFS
    0x517B,     // SMB
    0xFF534D42, // CIFS
    0xFE534D42, // SMB2
    0x65735546, // FUSE: sshfs, rclone and their like
    0x01021997, // 9P
    0x00C36400, // Ceph
    0x5346414F, // AFS
    0x6B414653, // kAFS
    0x73757245, // Coda
    0x564C,     // NCP
    0x0BD00BD0, // Lustre
    0x01161970, // GFS2
    0x7461636F, // OCFS2
    0x786F4256, // VirtualBox shared folders
};

} // namespace

bool isNetworkFileSystem(std::int64_t type)
{
    // f_type is signed on some machines; the magic numbers have 32 bits.
    return std::find(kNetworkTypes.begin(), kNetworkTypes.end(), type & 0xFFFFFFFF) != kNetworkTypes.end();
}

std::int64_t fileSystemType(const std::string &path)
{
    struct statfs info = {};
    return statfs(path.c_str(), &info) == 0 ? static_cast<std::int64_t>(info.f_type) : 0;
}

void requireProjectFile(const std::string &path)
{
    struct stat info = {};
    if (stat(path.c_str(), &info) != 0) {
        const int error = errno;
        if (error == ENOENT || error == ENOTDIR)
            throw DbError(Error::Code::NotFound, "There is no project '" + path + "'.", std::strerror(error));
        throw DbError(Error::Code::Io, "'" + path + "' cannot be looked at. Check its permissions.",
                      std::strerror(error));
    }
    if (S_ISDIR(info.st_mode))
        throw DbError(Error::Code::BadInput, "'" + path + "' is a folder, not an Onset project.");
    if (!S_ISREG(info.st_mode))
        throw DbError(Error::Code::BadInput,
                      "'" + path + "' is not a regular file, so it is no Onset project.");
    if (info.st_size == 0)
        throw DbError(Error::Code::BadInput,
                      "'" + path +
                          "' is empty (0 bytes), so it is no Onset project. Restore it from a backup.");
}

std::string canonicalPath(const std::string &path)
{
    std::error_code error;
    const auto canonical = std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
    return error ? path : canonical.string();
}

std::string relativeToProject(const std::string &project, const std::string &path)
{
    const std::filesystem::path file(path);
    if (!file.is_absolute())
        return {};
    const auto folder = std::filesystem::path(canonicalPath(project)).parent_path();
    return std::filesystem::path(canonicalPath(path)).lexically_relative(folder).string();
}

void syncFile(const std::string &path)
{
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && fsync(fd) == 0;
    const int error = errno;
    if (fd >= 0)
        close(fd);
    if (!synced)
        throw DbError(Error::Code::Io, "'" + path + "' could not be written to the disk.",
                      std::strerror(error));
}

void publishFile(const std::string &from, const std::string &to)
{
    // Unlike rename, link refuses to replace. File systems without hard links get the weaker way.
    int rc = link(from.c_str(), to.c_str());
    if (rc == 0) {
        unlink(from.c_str());
    } else if (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) {
        rc = access(to.c_str(), F_OK) == 0 ? (errno = EEXIST, -1) : rename(from.c_str(), to.c_str());
    }
    if (rc == 0)
        return syncFile(std::filesystem::path(canonicalPath(to)).parent_path().string());
    const int error = errno;
    if (error == EEXIST)
        throw DbError(Error::Code::Conflict, "'" + to + "' exists already. Choose another name or open it.");
    throw DbError(Error::Code::Io, "'" + to + "' could not be made.", std::strerror(error));
}

FileWatch::FileWatch(std::string path)
    : m_path(std::move(path))
{
    struct stat info = {};
    if (stat(m_path.c_str(), &info) == 0) {
        m_device = info.st_dev;
        m_inode = info.st_ino;
    }
}

void FileWatch::verify() const
{
    struct stat info = {};
    if (stat(m_path.c_str(), &info) == 0 && info.st_dev == m_device && info.st_ino == m_inode)
        return;
    throw DbError(Error::Code::Io,
                  "The project file '" + m_path +
                      "' was deleted, moved or replaced while it was open, so nothing more is stored. "
                      "Put it back, or save a copy of the project under another name.");
}

} // namespace onset
