// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "storage/domain/result.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace onset::cli {

/// Prints one JSON value and a newline to standard output.
void printJson(const nlohmann::ordered_json &value);

/// Prints a line of text to standard output.
void printLine(const std::string &text);

/// Writes out what standard output still holds; BadInput with a complaint where it could not all be written.
ExitCode finishOutput(ExitCode code);

/// Says on standard error what went wrong; returns the exit code that fits: Usage for
/// Error::InvalidArgument.
ExitCode complain(const Error &error);

/// The same for values that make no sense for the file or project at hand, though they might for another:
/// never Usage.
ExitCode complainOfInput(Error error);

/// A line on standard error that is rewritten as work goes on; silent when that is no terminal.
class ProgressLine
{
public:
    explicit ProgressLine(std::string title);
    ~ProgressLine();         ///< ends the line
    void show(double share); ///< 0 … 1; prints at most five times a second
    void say(const std::string &text,
             bool atOnce = false); ///< instead of the share; as seldom, but for atOnce

private:
    std::string m_title;
    bool m_terminal = false;
    bool m_shown = false;
    std::size_t m_length = 0; ///< of the text that stands there
    std::int64_t m_lastMs = 0;
};

} // namespace onset::cli
