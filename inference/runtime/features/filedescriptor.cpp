// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/filedescriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace onset {

FileDescriptor::~FileDescriptor()
{
    if (ok())
        ::close(m_value);
}

std::int64_t sizeOf(const FileDescriptor &file)
{
    struct stat status
    {};
    return ::fstat(file.value(), &status) == 0 && S_ISREG(status.st_mode) ? status.st_size : -1;
}

bool writeAt(const FileDescriptor &file, std::span<const std::byte> data, std::int64_t offset)
{
    constexpr std::size_t kMost = std::size_t{1} << 30; // one call may write no more than 2 GB
    while (!data.empty()) {
        const auto written = ::pwrite(file.value(), data.data(), std::min(data.size(), kMost), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data = data.subspan(static_cast<std::size_t>(written));
        offset += written;
    }
    return true;
}

Error writeError(const std::string &path, int errorNumber)
{
    const bool full = errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG;
    return {Error::Code::Io,
            "'" + path + "' cannot be written. " +
                (full ? "Make room on its disk and start again." : "Check the permissions of its folder."),
            std::strerror(errorNumber)};
}

void syncFolder(const std::string &folder)
{
    const FileDescriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open.ok())
        ::fsync(open.value());
}

} // namespace onset
