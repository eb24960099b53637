// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/sqliteversion.h"

#include <sqlite3.h>

namespace onset {

std::string sqliteVersion()
{
    return sqlite3_libversion();
}

} // namespace onset
