// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/edit.h"

#include <string>
#include <vector>

namespace onset {

/// {"segments":[{"before":{…},"after":{…}}],"classes":…}: columns by name, NULL for none, a missing side for
/// inserted and removed rows. Both throw DbError (InvalidArgument: a text that is not UTF-8; BadInput:
/// malformed).
std::string editToJson(const ChangeSet &changes);
ChangeSet editFromJson(const std::string &json);

bool isJsonObject(const std::string &text);

/// Rows alone, [{…}]: of Segment, ActionClass, Coverage and SnapshotVideo. Both throw like the two above;
/// `what` names the list in errors.
template <class T> std::string rowsToJson(const std::vector<T> &rows);
template <class T> std::vector<T> rowsFromJson(const std::string &json, const std::string &what);

} // namespace onset
