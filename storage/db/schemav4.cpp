// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/schemasteps.h"

#include <array>

namespace onset {

namespace {

// All that a training learnt from, and what people say of its model. No earlier version wrote a snapshot; one
// that has only its segments is told of as damaged.
constexpr std::array kStatements{
    "ALTER TABLE model_versions ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE training_snapshots ADD COLUMN classes BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE training_snapshots ADD COLUMN videos BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE training_snapshots ADD COLUMN coverage BLOB NOT NULL DEFAULT x''",
    "CREATE INDEX snapshots_of_model ON training_snapshots(model_version_id)",
};

} // namespace

std::span<const char *const> schemaV4()
{
    return kStatements;
}

} // namespace onset
