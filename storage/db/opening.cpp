// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/opening.h"

#include "storage/db/dberror.h"
#include "storage/db/filesystem.h"
#include "storage/db/readertraces.h"
#include "storage/db/schema.h"
#include "storage/db/transaction.h"
#include "storage/domain/time.h"

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace onset {

namespace {

void removeFile(const std::string &path)
{
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
}

/// A name beside the file that no other process uses.
std::string workName(const std::string &path)
{
    return path + ".new-" + std::to_string(getpid());
}

void requireOurs(Connection &connection)
{
    const std::string file = "'" + connection.path() + "'";
    const auto application = connection.number("PRAGMA application_id");
    if (application != kApplicationId)
        throw DbError(Error::Code::BadInput,
                      file + " is a database of another program, not an Onset project.");
    const auto version = connection.number("PRAGMA user_version");
    if (version > currentVersion()) {
        const auto minReader = connection.number("SELECT value FROM project WHERE name='min_reader_version'");
        if (minReader > currentVersion())
            throw DbError(Error::Code::NewerVersion,
                          file + " was written by a newer version of Onset (format " +
                              std::to_string(version) + "). Update Onset to open it.");
    }
    if (version < 1)
        throw DbError(Error::Code::BadInput,
                      file + " is damaged: it names no format version. Restore a backup.");
}

/// SQLite notices missing pages itself, but reads a page that is cut short as if it ended in zeros.
void requireWholePages(Connection &connection)
{
    if (hasPendingPages(connection.path()))
        return; // the last pages may be in there
    std::error_code error;
    const auto size = std::filesystem::file_size(connection.path(), error);
    if (!error && size % static_cast<std::uintmax_t>(connection.number("PRAGMA page_size")) != 0)
        throw DbError(Error::Code::BadInput,
                      "'" + connection.path() + "' is damaged or cut short. Restore it from a backup.");
}

void requireComplete(Connection &connection)
{
    const auto missing = schemaDifferences(connection, false);
    if (!missing.empty())
        throw DbError(Error::Code::BadInput,
                      "'" + connection.path() + "' is damaged. Restore it from a backup.", missing.front());
}

std::string backUp(Connection &connection, int version)
{
    const std::filesystem::path path(connection.path());
    const std::string stem =
        (path.parent_path() / path.stem()).string() + ".backup-v" + std::to_string(version);
    std::string name = stem + path.extension().string();
    for (int i = 2; std::filesystem::exists(name); ++i)
        name = stem + "-" + std::to_string(i) + path.extension().string();
    copyProject(connection, name);
    return name;
}

void upgrade(Connection &connection, ProjectNotices &notices)
{
    const auto version = static_cast<int>(connection.number("PRAGMA user_version"));
    if (version >= currentVersion())
        return;
    const std::string backup = backUp(connection, version);
    try {
        Transaction transaction(connection, Transaction::Kind::Edit);
        migrate(connection, version, currentVersion());
        if (connection.prepare("PRAGMA foreign_key_check").step())
            throw DbError(Error::Code::BadInput, "Rows name others that are not there.");
        transaction.commit();
    } catch (const DbError &e) {
        throw DbError(e.error().code,
                      "'" + connection.path() +
                          "' could not be upgraded to this version and is as it was. A copy is '" + backup +
                          "'.",
                      e.error().message + " " + e.error().detail);
    }
    notices.push_back(
        {ProjectNotice::Kind::Upgraded, {std::to_string(version), std::to_string(currentVersion()), backup}});
}

/// Whose -wal and -shm the owner of the project could neither use nor remove: made by somebody who may not
/// write the project, while nobody has it open.
bool wouldBeInTheWay(const std::string &path)
{
    const auto there = [&path](const char *suffix) {
        std::error_code none;
        return std::filesystem::exists(path + suffix, none);
    };
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0 && !there("-wal") && !there("-shm") &&
           !there("-lock");
}

std::unique_ptr<Connection> readingConnection(const std::string &path)
{
    if (wouldBeInTheWay(path))
        return std::make_unique<Connection>(path, Connection::Mode::Immutable);
    auto connection = std::make_unique<Connection>(path, Connection::Mode::ReadOnly);
    try {
        connection->number("PRAGMA application_id");
    } catch (const DbError &e) {
        if (e.error().code != Error::Code::Io || hasPendingPages(path))
            throw;
        // WAL wants a shared file beside the database; where none can be made nobody writes the database
        // either.
        connection = std::make_unique<Connection>(path, Connection::Mode::Immutable);
    }
    return connection;
}

void tellVersion(Connection &connection, ProjectNotices &notices)
{
    if (connection.number("PRAGMA user_version") > currentVersion())
        notices.push_back({ProjectNotice::Kind::NewerWriter});
}

} // namespace

void makeProject(const std::string &path)
{
    if (std::filesystem::exists(path))
        throw DbError(Error::Code::Conflict,
                      "'" + path + "' exists already. Choose another name or open it.");
    const std::string work = workName(path);
    removeFile(work);
    try {
        {
            Connection connection(work, Connection::Mode::Create);
            connection.exec("PRAGMA page_size=" + std::to_string(kPageSize));
            connection.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
            Transaction transaction(connection, Transaction::Kind::Edit);
            migrate(connection, 0, currentVersion());
            connection.prepare("INSERT INTO project(name,value) VALUES('created_ms',?)").bind(nowMs()).run();
            transaction.commit();
        }
        publishFile(work, path);
    } catch (const DbError &e) {
        removeFile(work);
        // The name of the unfinished file says nothing to a person.
        if (e.error().code == Error::Code::Io)
            throw DbError(
                Error::Code::Io,
                "The project '" + path +
                    "' could not be made. Check that its folder exists, that you may write there, and "
                    "that the disk has space.",
                e.error().message + " " + e.error().detail);
        throw;
    }
}

void copyProject(Connection &connection, const std::string &target)
{
    const std::string work = workName(target);
    removeFile(work);
    try {
        connection.copyInto(work);
        publishFile(work, target);
    } catch (...) {
        removeFile(work);
        throw;
    }
}

void setJournal(Connection &connection, bool networkFileSystem, ProjectNotices &notices)
{
    if (networkFileSystem)
        notices.push_back({ProjectNotice::Kind::NetworkFolder, {connection.path()}});
    connection.exec(networkFileSystem ? "PRAGMA journal_mode=TRUNCATE" : "PRAGMA journal_mode=WAL");
    connection.exec("PRAGMA journal_size_limit=67108864");
}

std::unique_ptr<Connection> openForWriting(const std::string &path, ProjectNotices &notices)
{
    auto connection = std::make_unique<Connection>(path, Connection::Mode::ReadWrite);
    if (connection->readOnly()) // before the first read, which would leave a log that its owner cannot use
        throw DbError(Error::Code::Io, "'" + path + "' cannot be written. Change its permissions, or " +
                                           kReadOnlyAdvice + ".");
    requireOurs(*connection);
    requireWholePages(*connection);
    setJournal(*connection, isNetworkFileSystem(fileSystemType(path)), notices);
    upgrade(*connection, notices);
    requireComplete(*connection);
    tellVersion(*connection, notices);
    return connection;
}

std::unique_ptr<Connection> openForReading(const std::string &path, ProjectNotices &notices)
{
    auto connection = readingConnection(path);
    if (connection->immutable())
        notices.push_back({ProjectNotice::Kind::ReadAsItIs, {path}});
    requireOurs(*connection);
    requireWholePages(*connection);
    if (connection->number("PRAGMA user_version") < currentVersion())
        throw DbError(Error::Code::Unsupported,
                      "'" + path +
                          "' was written by an older version of Onset and must be upgraded before it can be "
                          "read. Opening it for writing does that, and keeps a copy.");
    requireComplete(*connection);
    tellVersion(*connection, notices);
    return connection;
}

} // namespace onset
