// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/command.h"

#include <vector>

namespace onset {

/// The keys of classes among the commands of the menu Review.
std::vector<Command> classCommands();

} // namespace onset
