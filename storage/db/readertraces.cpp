// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/readertraces.h"

#include "storage/db/connection.h"
#include "storage/db/dberror.h"

#include <filesystem>
#include <utility>

namespace onset {

namespace {

std::string logOf(const std::string &path)
{
    return path + "-wal";
}

} // namespace

bool hasPendingPages(const std::string &path)
{
    std::error_code none;
    const auto pending = std::filesystem::file_size(logOf(path), none);
    return !none && pending > 0;
}

ReaderTraces::ReaderTraces(std::string path)
    : m_path(std::move(path))
{}

ReaderTraces::~ReaderTraces()
{
    std::error_code none;
    if (m_path.empty() || !std::filesystem::exists(logOf(m_path), none) || hasPendingPages(m_path))
        return;
    try {
        // The last connection that may write removes both when it closes; with an empty log it writes
        // nothing.
        Connection last(m_path, Connection::Mode::ReadWrite);
        if (!last.readOnly())
            last.number("PRAGMA user_version");
    } catch (const DbError &) {
        // They stay: empty, and used by whoever opens the project next.
    }
}

} // namespace onset
