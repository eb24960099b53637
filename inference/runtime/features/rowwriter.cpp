// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/features/rowwriter.h"

#include "inference/runtime/features/featureheader.h"
#include "inference/runtime/features/mappedrows.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace onset {

namespace {

constexpr auto kCommitEvery = std::chrono::seconds(1);
constexpr std::int64_t kCommitBytes = std::int64_t{32} << 20;

bool isTheFileAt(const FileDescriptor &file, const std::string &path)
{
    struct stat opened
    {};
    struct stat named
    {};
    return ::fstat(file.value(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/// Opens and locks the file that has this name; another writer may rename the one we opened meanwhile.
Result<FileDescriptor> openLocked(const std::string &path)
{
    while (true) {
        FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
        if (!file.ok())
            return writeError(path, errno);
        if (::flock(file.value(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EINTR)
                continue;
            return Error{Error::Code::Conflict,
                         "'" + path +
                             "' is being written by another training or detection. Wait until it is done.",
                         std::strerror(errno)};
        }
        if (isTheFileAt(file, path))
            return file;
    }
}

} // namespace

Result<std::unique_ptr<FeatureWriter>> RowWriter::open(const std::string &folder, const FeatureKey &key,
                                                       const FeatureLayout &layout)
{
    auto file = openLocked(folder + "/" + fileNameOf(key) + ".part");
    if (!file)
        return file.error();
    std::unique_ptr<RowWriter> writer(new RowWriter(folder, key, layout, *std::move(file)));
    if (auto status = writer->restore(headerText(key, layout)); !status)
        return status.error();
    return std::unique_ptr<FeatureWriter>(std::move(writer));
}

RowWriter::RowWriter(std::string folder, FeatureKey key, const FeatureLayout &layout, FileDescriptor file)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
    , m_rowBytes(layout.rowBytes())
    , m_file(std::move(file))
{}

RowWriter::~RowWriter()
{
    if (m_file.ok() && m_committed != m_rows)
        (void)commit(); // what is not counted is written again
}

std::string RowWriter::partPath() const
{
    return m_folder + "/" + fileNameOf(m_key) + ".part";
}

Status RowWriter::restore(const std::string &text)
{
    const auto expected = encodeHeader(text);
    std::vector<std::byte> start(expected.size());
    const auto got = ::pread(m_file.value(), start.data(), start.size(), 0);
    if (got != static_cast<ssize_t>(start.size()))
        return startAnew(text);
    const auto header = decodeHeader(start);
    const auto rowsThere =
        (sizeOf(m_file) - static_cast<std::int64_t>(start.size())) / static_cast<std::int64_t>(m_rowBytes);
    if (!header || header->text != text || header->rows > rowsThere)
        return startAnew(text);
    m_begin = header->bytes;
    m_rows = m_committed = header->rows;
    return success();
}

Status RowWriter::startAnew(const std::string &text)
{
    const auto header = encodeHeader(text);
    if (::ftruncate(m_file.value(), 0) != 0 || !writeAt(m_file, header, 0))
        return writeError(partPath(), errno);
    m_begin = header.size();
    m_rows = m_committed = 0;
    return success();
}

Status RowWriter::append(std::span<const std::byte> data)
{
    if (data.size() % m_rowBytes != 0)
        return Error{Error::Code::Internal,
                     "Features were appended to '" + partPath() + "' in parts of rows.",
                     std::to_string(data.size()) + " bytes, a row has " + std::to_string(m_rowBytes)};
    const auto offset = static_cast<std::int64_t>(m_begin) + m_rows * static_cast<std::int64_t>(m_rowBytes);
    if (!writeAt(m_file, data, offset))
        return writeError(partPath(), errno);
    m_rows += static_cast<std::int64_t>(data.size() / m_rowBytes);
    const auto waiting = (m_rows - m_committed) * static_cast<std::int64_t>(m_rowBytes);
    if (waiting < kCommitBytes && std::chrono::steady_clock::now() - m_lastCommit < kCommitEvery)
        return success();
    return commit();
}

Status RowWriter::commit()
{
    if (::fdatasync(m_file.value()) != 0)
        return writeError(partPath(), errno);
    const auto count = std::as_bytes(std::span(&m_rows, 1));
    if (!writeAt(m_file, count, kRowCountAt))
        return writeError(partPath(), errno);
    m_committed = m_rows;
    m_lastCommit = std::chrono::steady_clock::now();
    return success();
}

Result<std::shared_ptr<const FeatureFile>> RowWriter::finish()
{
    // Bytes behind the last row are of rows that were not counted when a writer was killed.
    const auto end = static_cast<std::int64_t>(m_begin) + m_rows * static_cast<std::int64_t>(m_rowBytes);
    if (::ftruncate(m_file.value(), end) != 0)
        return writeError(partPath(), errno);
    if (auto status = commit(); !status)
        return status.error();
    const auto path = m_folder + "/" + fileNameOf(m_key);
    if (::fdatasync(m_file.value()) != 0 || std::rename(partPath().c_str(), path.c_str()) != 0)
        return writeError(path, errno);
    m_file = FileDescriptor();
    syncFolder(m_folder);
    auto rows = mapRows(path, m_key);
    if (!rows)
        return Error{Error::Code::Io, "'" + path + "' cannot be read back. Check its disk.", {}};
    return rows;
}

} // namespace onset
