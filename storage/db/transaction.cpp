// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/transaction.h"

#include "storage/db/dberror.h"

namespace onset {

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection)
{
    if (kind != Kind::Read)
        connection.setSynchronous(kind == Kind::Edit);
    connection.exec(kind == Kind::Read ? "BEGIN" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // SQLite has already rolled back by itself after some errors (a full disk).
    if (!m_connection.inTransaction())
        return;
    try {
        m_connection.exec("ROLLBACK");
    } catch (const DbError &) {
        // Nothing was committed; the next BEGIN reports what is wrong.
    }
}

void Transaction::commit()
{
    m_connection.exec("COMMIT");
}

} // namespace onset
