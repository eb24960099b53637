// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/schemasteps.h"

#include <array>

namespace onset {

namespace {

// Where a model's file is; how a run was computed and how fast.
constexpr std::array kStatements{
    "ALTER TABLE model_versions ADD COLUMN path TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN device TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN precision TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN frames_per_second REAL NOT NULL DEFAULT 0",
};

} // namespace

std::span<const char *const> schemaV3()
{
    return kStatements;
}

} // namespace onset
