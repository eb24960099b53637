// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/connection.h"

#include <string>
#include <vector>

namespace onset {

/// Replays the edit log from its first row and compares the outcome with the tables: each `before` must be
/// what the log led to until then, and each row of a table must be what the log leads to in the end. Of
/// videos, which are added and found without edits, the parts are compared that edits change. One sentence
/// for each difference.
std::vector<std::string> replayDifferences(Connection &connection);

} // namespace onset
