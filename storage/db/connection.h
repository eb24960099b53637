// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/statement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace onset {

/// One SQLite connection with foreign keys on, a busy timeout and prepared statements kept for reuse.
/// Used by one thread. Errors are DbError; their messages name the file.
class Connection
{
public:
    enum class Mode {
        Create,    ///< made if it is not there
        ReadWrite, ///< must exist
        ReadOnly,
        Immutable, ///< read only, without locks: for a folder that nobody can write
    };
    Connection(const std::string &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const std::string &path() const { return m_path; }
    /// Runs every statement of the text; SQLite finds their ends.
    void exec(const std::string &sql);
    Statement prepare(std::string_view sql);
    /// The first column of the first row as a number (0 without a row).
    std::int64_t number(std::string_view sql);
    std::int64_t lastInsertId() const;
    bool inTransaction() const;
    bool readOnly() const;
    bool immutable() const { return m_immutable; }
    /// PRAGMA synchronous, when it is not so already; not inside a transaction.
    void setSynchronous(bool full);
    /// Copies the whole database into a new file and makes that durable.
    void copyInto(const std::string &path);

    /// Throws what the result code means for a person.
    [[noreturn]] void fail(int resultCode);

private:
    friend class Statement; // gives its sqlite3_stmt back
    void keep(sqlite3_stmt *statement);

    std::string m_path;
    sqlite3 *m_db = nullptr;
    bool m_immutable = false;
    std::unordered_map<std::string, sqlite3_stmt *> m_kept;
    bool m_synchronousFull = false;
    bool m_synchronousKnown = false;
};

} // namespace onset
