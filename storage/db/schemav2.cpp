// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/schemasteps.h"

#include <array>

namespace onset {

namespace {

// Notes of people; what was measured and what was trained on.
constexpr std::array kStatements{
    "ALTER TABLE segments ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE verdicts ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE evaluations(id INTEGER PRIMARY KEY AUTOINCREMENT, run_id INTEGER NOT NULL REFERENCES "
    "runs(id),"
    " created_ms INTEGER NOT NULL, settings TEXT NOT NULL,"
    " results TEXT NOT NULL)",
    "CREATE TABLE training_snapshots(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " model_version_id INTEGER REFERENCES model_versions(id), edit_log_id INTEGER NOT NULL,"
    " created_ms INTEGER NOT NULL, settings TEXT NOT NULL, segments BLOB NOT "
    "NULL)",
    "CREATE INDEX coverage_of_video ON coverage(video_id)",
    "CREATE INDEX verdicts_of_video ON verdicts(video_id)",
};

} // namespace

std::span<const char *const> schemaV2()
{
    return kStatements;
}

} // namespace onset
