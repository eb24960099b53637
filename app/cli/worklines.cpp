// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/worklines.h"

#include <cmath>
#include <cstdio>
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

} // namespace onset::cli
