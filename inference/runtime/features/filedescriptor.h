// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace onset {

/// An open file; closed when it dies (a lock on it ends then).
class FileDescriptor
{
public:
    explicit FileDescriptor(int value = -1)
        : m_value(value)
    {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }

    int value() const { return m_value; }
    bool ok() const { return m_value >= 0; }

private:
    int m_value;
};

/// Bytes of an open file; -1 where the system does not say.
std::int64_t sizeOf(const FileDescriptor &file);
/// Writes all of `data` at `offset`; false with errno set.
bool writeAt(const FileDescriptor &file, std::span<const std::byte> data, std::int64_t offset);
/// Error::Io that names the file, errno's text and what to do.
Error writeError(const std::string &path, int errorNumber);
/// Makes a rename within the folder last.
void syncFolder(const std::string &folder);

} // namespace onset
