// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "storage/domain/result.h"

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace onset::cli {

/// What a long work of many parts is at, on standard error: a line a part; on a terminal with its share.
class WorkLines
{
public:
    WorkLines();
    void show(const std::string &what, double share); ///< share NaN: unknown

private:
    std::string m_what;
    bool m_terminal = false;
};

/// Why such a work ended early: stopped, the same command goes on; anything else is what it met.
ExitCode complainOfWork(const Error &error);

/// What it came to: its report into --report's file where one is named, and on standard output the JSON with
/// --json, else what `print` prints.
ExitCode tellWork(const Arguments &arguments, const std::string &report, const nlohmann::ordered_json &json,
                  const std::function<void()> &print);

} // namespace onset::cli
