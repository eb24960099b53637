// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace onset {

/// Of the SQLite library that runs.
std::string sqliteVersion();

} // namespace onset
