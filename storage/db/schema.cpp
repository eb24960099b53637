// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/schema.h"

#include "storage/db/schemasteps.h"

#include <array>
#include <map>

namespace onset {

namespace {

using Definitions = std::map<std::string, std::string>; // "table segments" -> its CREATE statement

Definitions definitions(Connection &connection)
{
    Definitions all;
    auto statement =
        connection.prepare("SELECT type||' '||name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
    while (statement.step())
        all.emplace(statement.text(0), statement.text(1));
    return all;
}

} // namespace

std::span<const Migration> migrations()
{
    // Version 2 stores notes: an older program would drop them when it checks and rewrites a segment.
    static const std::array steps{Migration{1, 1, schemaV1()}, Migration{2, 2, schemaV2()},
                                  Migration{3, 2, schemaV3()}, Migration{4, 2, schemaV4()},
                                  Migration{5, 2, schemaV5()}};
    return steps;
}

int currentVersion()
{
    return migrations().back().version;
}

void migrate(Connection &connection, int from, int to)
{
    for (const auto &step : migrations()) {
        if (step.version <= from || step.version > to)
            continue;
        for (const char *statement : step.statements)
            connection.exec(statement);
        connection
            .prepare("INSERT INTO project(name,value) VALUES('min_reader_version',?1)"
                     " ON CONFLICT(name) DO UPDATE SET value=?1")
            .bind(step.minReader)
            .run();
        connection.exec("PRAGMA user_version=" + std::to_string(step.version));
    }
}

std::vector<std::string> schemaDifferences(Connection &connection, bool exact)
{
    Connection fresh(":memory:", Connection::Mode::Create);
    migrate(fresh, 0, currentVersion());
    const auto expected = definitions(fresh);
    const auto found = definitions(connection);
    std::vector<std::string> differences;
    for (const auto &[name, sql] : expected) {
        const auto it = found.find(name);
        if (it == found.end() && (exact || name.starts_with("table ")))
            differences.push_back("The " + name + " is missing.");
        else if (exact && it != found.end() && it->second != sql)
            differences.push_back("The " + name + " is not as this version makes it.");
    }
    if (exact) {
        for (const auto &[name, sql] : found) {
            if (!expected.contains(name))
                differences.push_back("The " + name + " is not one of ours.");
        }
    }
    return differences;
}

} // namespace onset
