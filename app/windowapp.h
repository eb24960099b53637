// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowoptions.h"

namespace onset {

/// The program with its window, from the first widget to the last; returns the exit code.
int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace onset
