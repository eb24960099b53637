// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"
#include "storage/db/projectnotice.h"

#include <memory>
#include <string>
#include <vector>

namespace onset {

/// The steps between a path and a connection that can be worked with. All throw DbError.

/// Writes a whole new project and gives it its name at the end; Conflict if that is taken.
void makeProject(const std::string &path);

/// Opens an existing project for writing: checks whose it is, sets the journal for its file system, upgrades
/// it after a backup beside it. The caller holds its ProjectLock.
std::unique_ptr<Connection> openForWriting(const std::string &path, ProjectNotices &notices);
/// Opens it for reading, also beside a writer or where nothing can be written.
std::unique_ptr<Connection> openForReading(const std::string &path, ProjectNotices &notices);

/// Copies the database whole into a new durable file; Conflict if the name is taken.
void copyProject(Connection &connection, const std::string &target);

/// WAL, or a rollback journal where WAL does not work.
void setJournal(Connection &connection, bool networkFileSystem, ProjectNotices &notices);

} // namespace onset
