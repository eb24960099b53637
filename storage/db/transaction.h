// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"

namespace onset {

/// Begins at once (IMMEDIATE: no upgrade that could fail later) and rolls back unless committed.
class Transaction
{
public:
    enum class Kind {
        Edit,  ///< durable when commit() returns
        Cache, ///< whole or not at all, but may be lost when the power fails
        Read,  ///< one view of the database over several statements
    };
    Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Connection &m_connection;
};

} // namespace onset
