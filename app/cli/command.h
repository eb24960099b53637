// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "app/jobs/services.h"

#include <functional>
#include <string>
#include <vector>

namespace onset::cli {

struct Command
{
    std::string name;
    std::string usage;   ///< after the name: "PROJECT VIDEO… [--id KEY]"
    std::string summary; ///< one sentence
    Signature signature;
    std::function<ExitCode(const Arguments &, const Services &)> run;
};

/// All commands of onset-cli, in the order of the help.
std::vector<Command> allCommands();

// By subject; allCommands() joins them.
std::vector<Command> projectCommands();
std::vector<Command> transferCommands();
std::vector<Command> videoCommands();
Command trainCommand();
Command detectCommand();
Command versionsCommand();
Command diffCommand();
Command evalCommand();
Command featuresCommand();
Command diagnoseCommand();
std::vector<Command> evaluateCommands();
Command reportCommand();
Command queueCommand();
Command modelsCommand();
Command cacheCommand();
Command studyCommand();
Command simulateCommand();
Command synthCommand();

} // namespace onset::cli
