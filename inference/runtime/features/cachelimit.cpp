// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/cachelimit.h"

#include "inference/runtime/features/filedescriptor.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace onset {

namespace {

namespace fs = std::filesystem;

struct Kept
{
    fs::path path;
    std::int64_t bytes = 0;
    fs::file_time_type lastUse;

    bool isPart() const { return path.extension() == ".part"; }
};

/// Files by name only: ".rows", and ".rows.part" while they are written.
bool isOfCache(const fs::path &path)
{
    return path.extension() == ".rows" || (path.extension() == ".part" && path.stem().extension() == ".rows");
}

std::vector<Kept> filesOf(const std::string &folder)
{
    std::vector<Kept> files;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        std::error_code gone; // another program may remove it meanwhile
        if (!isOfCache(it->path()) || !it->is_regular_file(gone) || gone)
            continue;
        const auto bytes = it->file_size(gone);
        const auto time = it->last_write_time(gone);
        if (!gone)
            files.push_back({it->path(), static_cast<std::int64_t>(bytes), time});
    }
    return files;
}

KeptFeatures sumOf(const std::vector<Kept> &files)
{
    KeptFeatures sum;
    for (const auto &file : files) {
        sum.bytes += file.bytes;
        ++sum.files;
    }
    return sum;
}

/// False: somebody writes it.
Result<bool> removed(const Kept &file)
{
    FileDescriptor lock;
    if (file.isPart()) {
        lock = FileDescriptor(::open(file.path.c_str(), O_RDWR | O_CLOEXEC));
        if (lock.ok() && ::flock(lock.value(), LOCK_EX | LOCK_NB) != 0)
            return false;
    }
    std::error_code failed;
    fs::remove(file.path, failed);
    if (failed)
        return Error{Error::Code::Io,
                     "'" + file.path.string() + "' cannot be removed. Check the permissions of its folder.",
                     failed.message()};
    return true;
}

} // namespace

KeptFeatures measureCache(const std::string &folder)
{
    return sumOf(filesOf(folder));
}

Result<KeptFeatures> trimCache(const std::string &folder, std::int64_t mostBytes)
{
    auto files = filesOf(folder);
    std::ranges::sort(files, {}, &Kept::lastUse);
    auto left = sumOf(files);
    for (const auto &file : files) {
        if (left.bytes <= mostBytes)
            break;
        const auto gone = removed(file);
        if (!gone)
            return gone.error();
        if (!*gone)
            continue;
        left.bytes -= file.bytes;
        --left.files;
    }
    return left;
}

} // namespace onset
