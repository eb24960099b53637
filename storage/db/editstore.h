// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/domain/edit.h"
#include "storage/domain/project.h"

#include <vector>

namespace onset {

/// What people make: segments, classes, coverage, verdicts and the log of their edits.
/// Calls belong inside a Transaction of the caller; errors are DbError.
class EditStore
{
public:
    explicit EditStore(Connection &connection)
        : m_connection(connection)
    {}

    /// Changes the rows if every `before` is what the database holds (Error::Conflict otherwise) and logs it.
    void apply(const Edit &edit);
    /// Newest first; entries before `beforeId`, or the newest where that is not positive.
    std::vector<EditLogEntry> log(std::int64_t beforeId, int limit);
    AnnotatorId annotator(const std::string &name, bool mayMake);
    NextIds nextIds();

private:
    void requireUniqueNames();

    Connection &m_connection;
};

} // namespace onset
