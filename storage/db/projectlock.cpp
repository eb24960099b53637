// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/projectlock.h"

#include "storage/db/dberror.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onset {

namespace {

std::string self()
{
    std::array<char, 256> host{};
    gethostname(host.data(), host.size() - 1);
    return "process " + std::to_string(getpid()) + " on " + host.data();
}

std::string holder(int fd)
{
    std::array<char, 512> text{};
    const auto size = pread(fd, text.data(), text.size() - 1, 0);
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size))
                    : std::string("not known which");
}

/// The file may have been removed by its last holder between our open and our lock.
bool stillNamed(int fd, const std::string &path)
{
    struct stat mine = {};
    struct stat named = {};
    return fstat(fd, &mine) == 0 && stat(path.c_str(), &named) == 0 && mine.st_dev == named.st_dev &&
           mine.st_ino == named.st_ino;
}

} // namespace

ProjectLock::ProjectLock(const std::string &projectPath)
    : m_path(projectPath + "-lock")
{
    for (;;) {
        m_fd = open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (m_fd < 0)
            throw DbError(Error::Code::Io,
                          "'" + projectPath +
                              "' cannot be opened for writing: its folder cannot be written. Copy it to "
                              "another folder, or " +
                              kReadOnlyAdvice + ".",
                          std::strerror(errno));
        m_held = flock(m_fd, LOCK_EX | LOCK_NB) == 0;
        if (!m_held && errno == EWOULDBLOCK) {
            const std::string who = holder(m_fd);
            close(m_fd);
            throw DbError(Error::Code::Conflict, "The project '" + projectPath +
                                                     "' is open in another program (" + who +
                                                     "). Close it there, or " + kReadOnlyAdvice + ".");
        }
        if (!m_held || stillNamed(m_fd, m_path))
            break;
        close(m_fd);
    }
    const std::string text = self();
    // On a full disk the lock holds all the same, without a name in it.
    [[maybe_unused]] const bool named =
        ftruncate(m_fd, 0) == 0 && pwrite(m_fd, text.data(), text.size(), 0) >= 0;
}

ProjectLock::~ProjectLock()
{
    if (m_held)
        unlink(m_path.c_str());
    close(m_fd);
}

} // namespace onset
