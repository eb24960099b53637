// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace onset {

/// Whether changes lie in the project's write-ahead log that are not in its file yet.
bool hasPendingPages(const std::string &path);

/// SQLite makes "<project>-wal" and "<project>-shm" also for a connection that only reads, which cannot
/// remove them. The destructor, called after that connection is closed, has SQLite take them away: unless
/// they hold something, or somebody else has the project open.
class ReaderTraces
{
public:
    explicit ReaderTraces(std::string path); ///< empty: there is no reader
    ~ReaderTraces();
    ReaderTraces(const ReaderTraces &) = delete;
    ReaderTraces &operator=(const ReaderTraces &) = delete;

private:
    std::string m_path;
};

} // namespace onset
