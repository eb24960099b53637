// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/connection.h"

#include "storage/db/dberror.h"
#include "storage/db/filesystem.h"

#include <sqlite3.h>

namespace onset {

namespace {

constexpr int kBusyTimeoutMs = 5000;

/// The path as a URI: what SQLite would read as a query or an escape is escaped.
std::string uriOf(const std::string &path, const char *query)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
        } else {
            uri += c;
        }
    }
    return uri + query;
}

int openFlags(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Connection::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Connection::Mode::Immutable:
        break;
    }
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

Error explained(const std::string &path, int primary, std::string detail)
{
    const std::string file = "'" + path + "'";
    switch (primary) {
    case SQLITE_FULL:
        return {Error::Code::Io,
                "The disk is full: " + file +
                    " could not be written. Free some space and try again; what was stored before is safe.",
                std::move(detail)};
    case SQLITE_READONLY:
        return {Error::Code::Io, file + " cannot be written. Check its permissions and those of its folder.",
                std::move(detail)};
    case SQLITE_IOERR:
        return {Error::Code::Io,
                "The system could not read or write " + file +
                    ". Check the disk and its free space; what was stored before is safe.",
                std::move(detail)};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Error::Code::Io,
                file +
                    " cannot be opened. Check that its folder exists and that you may read and write there.",
                std::move(detail)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::Conflict,
                file + " is being written by another program. Try again when it is done.", std::move(detail)};
    case SQLITE_NOTADB:
        return {Error::Code::BadInput, file + " is not an Onset project.", std::move(detail)};
    case SQLITE_CORRUPT:
        return {Error::Code::BadInput, file + " is damaged or cut short. Restore it from a backup.",
                std::move(detail)};
    case SQLITE_CONSTRAINT:
        return {Error::Code::InvalidArgument, file + " refuses values that break its rules.",
                std::move(detail)};
    default:
        return {Error::Code::Internal, "The database " + file + " reported an error.", std::move(detail)};
    }
}

} // namespace

Connection::Connection(const std::string &path, Mode mode)
    : m_path(path)
    , m_immutable(mode == Mode::Immutable)
{
    const std::string name = m_immutable ? uriOf(path, "?immutable=1") : path;
    const int rc = sqlite3_open_v2(name.c_str(), &m_db, openFlags(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    try {
        if (rc != SQLITE_OK)
            fail(rc);
        sqlite3_extended_result_codes(m_db, 1);
        sqlite3_busy_timeout(m_db, kBusyTimeoutMs);
        // A project may come from anybody: its schema gets no more rights than ours needs.
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        exec("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;");
    } catch (...) {
        sqlite3_close(m_db);
        throw;
    }
}

Connection::~Connection()
{
    for (const auto &[sql, statement] : m_kept)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

void Connection::exec(const std::string &sql)
{
    const int rc = sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK)
        fail(rc);
}

Statement Connection::prepare(std::string_view sql)
{
    if (const auto it = m_kept.find(std::string(sql)); it != m_kept.end()) {
        sqlite3_stmt *statement = it->second;
        m_kept.erase(it);
        return {*this, statement};
    }
    sqlite3_stmt *statement = nullptr;
    const int rc = sqlite3_prepare_v3(m_db, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (rc != SQLITE_OK)
        fail(rc);
    return {*this, statement};
}

void Connection::keep(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (!m_kept.emplace(sqlite3_sql(statement), statement).second)
        sqlite3_finalize(statement);
}

std::int64_t Connection::number(std::string_view sql)
{
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_db) == 0;
}

bool Connection::readOnly() const
{
    return sqlite3_db_readonly(m_db, "main") == 1;
}

void Connection::setSynchronous(bool full)
{
    if (m_synchronousKnown && m_synchronousFull == full)
        return;
    exec(full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    m_synchronousFull = full;
    m_synchronousKnown = true;
}

void Connection::copyInto(const std::string &path)
{
    prepare("VACUUM INTO ?").bind(path).run();
    syncFile(path); // VACUUM INTO itself does not
}

void Connection::fail(int resultCode)
{
    std::string detail = m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(resultCode);
    detail += " (SQLite " + std::to_string(resultCode) + ")";
    throw DbError(explained(m_path, resultCode & 0xff, std::move(detail)));
}

} // namespace onset
