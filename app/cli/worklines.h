// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace onset::cli
