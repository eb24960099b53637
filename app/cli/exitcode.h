// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset::cli {

/// What onset-cli tells the shell.
enum ExitCode : int {
    Done = 0,
    BadInput = 1, ///< a file or the project is not as it should be, or the work failed
    Usage = 2,    ///< the command line makes no sense
};

} // namespace onset::cli
