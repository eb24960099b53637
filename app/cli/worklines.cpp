// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/worklines.h"

#include "app/cli/output.h"
#include "app/jobs/wholefile.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace onset::cli {

WorkLines::WorkLines()
    : m_terminal(isatty(STDERR_FILENO) != 0)
{}

void WorkLines::show(const std::string &what, double share)
{
    if (what != m_what)
        std::fprintf(stderr, "%s%s\n", m_what.empty() || !m_terminal ? "" : "\r", what.c_str());
    m_what = what;
    if (m_terminal && std::isfinite(share))
        std::fprintf(stderr, "  %3.0f %%\r", 100 * share);
}

ExitCode complainOfWork(const Error &error)
{
    return complainOfInput(
        error.code == Error::Code::Cancelled
            ? Error{Error::Code::Cancelled, "stopped; the same command goes on where it was", {}}
            : error);
}

ExitCode tellWork(const Arguments &arguments, const std::string &report, const nlohmann::ordered_json &json,
                  const std::function<void()> &print)
{
    if (const auto path = arguments.option("--report")) {
        if (const auto written = writeWhole(*path, report); !written)
            return complain(written.error());
    }
    if (arguments.has("--json"))
        printJson(json);
    else
        print();
    return Done;
}

} // namespace onset::cli
