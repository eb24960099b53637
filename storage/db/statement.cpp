// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/statement.h"

#include "storage/db/connection.h"
#include "storage/db/dberror.h"

#include <cmath>
#include <sqlite3.h>

namespace onset {

Statement::~Statement()
{
    if (m_statement)
        m_connection->keep(m_statement);
}

void Statement::check(int resultCode)
{
    if (resultCode != SQLITE_OK)
        m_connection->fail(resultCode);
}

Statement &Statement::bind(std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement &Statement::bind(double value)
{
    if (!std::isfinite(value))
        throw DbError(Error::Code::InvalidArgument,
                      "A number that is not finite cannot be stored in '" + m_connection->path() + "'.");
    check(sqlite3_bind_double(m_statement, ++m_bound, value));
    return *this;
}

Statement &Statement::bind(std::string_view text)
{
    const char *data = text.data() ? text.data() : "";
    check(sqlite3_bind_text64(m_statement, ++m_bound, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(std::span<const std::byte> blob)
{
    const void *data = blob.data() ? static_cast<const void *>(blob.data()) : "";
    check(sqlite3_bind_blob64(m_statement, ++m_bound, data, blob.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull()
{
    check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

bool Statement::step()
{
    const int rc = sqlite3_step(m_statement);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        m_connection->fail(rc);
    return rc == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {
    }
    sqlite3_reset(m_statement);
    m_bound = 0;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return data ? std::string(data, size) : std::string();
}

std::span<const std::byte> Statement::blob(int column) const
{
    const auto *data = static_cast<const std::byte *>(sqlite3_column_blob(m_statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return data ? std::span(data, size) : std::span<const std::byte>();
}

} // namespace onset
