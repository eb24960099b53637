// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace onset::cli {

/// A warning, as a line on standard error.
inline void printNote(const std::string &text)
{
    std::fprintf(stderr, "onset-cli: note: %s\n", text.c_str());
}

} // namespace onset::cli
