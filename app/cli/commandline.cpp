// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "app/cli/output.h"

#include <algorithm>
#include <cstdio>

#ifndef ONSET_VERSION
#define ONSET_VERSION "unknown"
#endif

namespace onset::cli {

namespace {

std::string helpText(const std::vector<Command> &commands)
{
    std::string text = "onset-cli: Onset without a window\n\n";
    for (const auto &command : commands)
        text += "  onset-cli " + command.name + " " + command.usage + "\n      " + command.summary + "\n";
    text +=
        "\nExit codes: 0 done, 1 bad input or failed, 2 wrong usage. Progress is shown on a terminal only.";
    return text;
}

} // namespace

std::vector<Command> allCommands()
{
    auto commands = projectCommands();
    const auto add = [&commands](std::vector<Command> more) {
        commands.insert(commands.end(), more.begin(), more.end());
    };
    add({featuresCommand(), trainCommand(), versionsCommand(), detectCommand(), diffCommand(), evalCommand(),
         diagnoseCommand()});
    add(evaluateCommands());
    add({reportCommand(), queueCommand()});
    add(transferCommands());
    add(videoCommands());
    add({modelsCommand(), cacheCommand()});
    add({studyCommand(), simulateCommand()});
    add({synthCommand()});
    return commands;
}

int runCommandLine(const std::vector<std::string> &words, const Services &services)
{
    const auto commands = allCommands();
    if (words.empty()) {
        std::fprintf(stderr, "%s\n", helpText(commands).c_str());
        return Usage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        printLine(helpText(commands));
        return finishOutput(Done);
    }
    if (words[0] == "--version") {
        printLine("onset-cli " ONSET_VERSION);
        return finishOutput(Done);
    }
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == words[0]; });
    if (found == commands.end()) {
        std::fprintf(stderr, "onset-cli: there is no command '%s'; see onset-cli --help\n", words[0].c_str());
        return Usage;
    }
    if (std::any_of(words.begin() + 1, words.end(),
                    [](const std::string &word) { return word == "--help" || word == "-h"; })) {
        printLine("usage: onset-cli " + found->name + ' ' + found->usage + "\n\n" + found->summary);
        return finishOutput(Done);
    }
    const auto arguments = parseArguments({words.begin() + 1, words.end()}, found->signature);
    if (!arguments) {
        std::fprintf(stderr, "onset-cli %s: %s\nusage: onset-cli %s %s\n", found->name.c_str(),
                     arguments.error().message.c_str(), found->name.c_str(), found->usage.c_str());
        return Usage;
    }
    return finishOutput(found->run(*arguments, services));
}

} // namespace onset::cli
