// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onset {

/// Where the program's log is kept (the last two starts).
QString logFilePath();

/// From here on Qt's messages go to the log file as well as to standard error. Call once, after the
/// application's name is set. Failing to open the file is no error: the log then only goes to standard error.
void startLogFile();

} // namespace onset
