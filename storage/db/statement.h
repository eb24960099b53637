// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3_stmt;

namespace onset {

class Connection;

/// A prepared statement, reset and given back to its connection at the end of its life.
/// Values are bound in order; columns are read by position, from 0.
class Statement
{
public:
    Statement(Connection &connection, sqlite3_stmt *statement)
        : m_connection(&connection)
        , m_statement(statement)
    {}
    Statement(Statement &&other) noexcept
        : m_connection(other.m_connection)
        , m_statement(std::exchange(other.m_statement, nullptr))
        , m_bound(other.m_bound)
    {}
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(std::int64_t value);
    Statement &bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement &bind(bool value) { return bind(static_cast<std::int64_t>(value)); }
    Statement &bind(double value); ///< finite only: SQLite keeps NaN as NULL
    Statement &bind(std::string_view text);
    Statement &bind(const char *text) { return bind(std::string_view(text)); }
    Statement &bind(std::span<const std::byte> blob);
    Statement &bindNull();

    bool step(); ///< whether there is a row
    void run();  ///< to the end, then ready to be bound again

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::span<const std::byte> blob(int column) const; ///< valid until the next step

private:
    void check(int resultCode);

    Connection *m_connection;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

} // namespace onset
