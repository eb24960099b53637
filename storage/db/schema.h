// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"

#include <span>
#include <string>
#include <vector>

namespace onset {

/// "ONST": what the file(1) of a database says it is.
inline constexpr std::int64_t kApplicationId = 0x4F4E5354;
inline constexpr std::int64_t kPageSize = 8192;

/// One step of the schema. Steps are never changed once released: a new one is added.
struct Migration
{
    int version;   ///< user_version after it
    int minReader; ///< the oldest version that can work with the result
    std::span<const char *const> statements;
};

/// In order, from version 1.
std::span<const Migration> migrations();
int currentVersion();

/// Runs the migrations above `from` up to `to`, inside the caller's transaction.
void migrate(Connection &connection, int from, int to);

/// What a database lacks or has otherwise than a new one of its version, each as a sentence.
/// `exact` compares definitions too; without it only missing tables are named.
std::vector<std::string> schemaDifferences(Connection &connection, bool exact);

} // namespace onset
