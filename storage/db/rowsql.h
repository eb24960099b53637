// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/db/fieldvisitors.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace onset {

/// Rows of the types in rowfields.h, read from and written to their tables.

template <class T> T readRow(const Statement &statement, const std::string &path)
{
    T row;
    FieldReader reader{statement, path};
    fields(reader, row);
    return row;
}

/// Rows that the WHERE clause selects, by id.
template <class T> std::vector<T> selectRows(Connection &connection, const std::string &where = "1")
{
    auto statement = connection.prepare("SELECT " + fieldList<T>(nullptr, "") + " FROM " + RowTable<T>::name +
                                        " WHERE " + where + " ORDER BY id");
    std::vector<T> rows;
    while (statement.step())
        rows.push_back(readRow<T>(statement, connection.path()));
    return rows;
}

template <class T> std::optional<T> findRow(Connection &connection, std::int64_t id, const char *also = "")
{
    static const std::string sql =
        "SELECT " + fieldList<T>(nullptr, "") + " FROM " + RowTable<T>::name + " WHERE id=?";
    auto statement = connection.prepare(sql + also);
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    return readRow<T>(statement, connection.path());
}

template <class T> void insertRow(Connection &connection, T row)
{
    static const std::string sql = std::string("INSERT INTO ") + RowTable<T>::name + "(" +
                                   fieldList<T>(nullptr, "") + ") VALUES(" + fieldList<T>("?", "") + ")";
    auto statement = connection.prepare(sql);
    FieldBinder binder{statement};
    fields(binder, row);
    statement.run();
}

template <class T> void updateRow(Connection &connection, T row)
{
    static const std::string sql =
        std::string("UPDATE ") + RowTable<T>::name + " SET " + fieldList<T>(nullptr, "=?") + " WHERE id=?";
    auto statement = connection.prepare(sql);
    FieldBinder binder{statement};
    fields(binder, row);
    statement.bind(row.id.value);
    statement.run();
}

} // namespace onset
