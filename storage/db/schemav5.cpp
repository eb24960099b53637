// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/schemasteps.h"

#include <array>

namespace onset {

namespace {

// Stretches drawn at random, to estimate recall and how much seeing predictions sways people.
constexpr std::array kStatements{
    "CREATE TABLE review_samples(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " video_id INTEGER NOT NULL REFERENCES videos(id) DEFERRABLE INITIALLY DEFERRED,"
    " start_frame INTEGER NOT NULL CHECK(start_frame>=0), end_frame INTEGER NOT NULL,"
    " run_id INTEGER NOT NULL REFERENCES runs(id), blind INTEGER NOT NULL CHECK(blind BETWEEN 0 AND 1),"
    " annotator_id INTEGER REFERENCES annotators(id), drawn_ms INTEGER NOT NULL, done_ms INTEGER NOT NULL,"
    " CHECK(end_frame>start_frame))",
    "CREATE INDEX samples_of_run ON review_samples(run_id)",
};

} // namespace

std::span<const char *const> schemaV5()
{
    return kStatements;
}

} // namespace onset
