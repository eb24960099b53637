// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openmp.h"

#include <cstdlib>
#include <unistd.h>

namespace onset {

namespace {
constexpr const char *kPolicy = "OMP_WAIT_POLICY";
} // namespace

bool ensurePassiveOpenMp(char **argv)
{
    if (std::getenv(kPolicy))
        return true;
    setenv(kPolicy, "PASSIVE", 1);
    execv("/proc/self/exe", argv); // does not return when it works
    return false;
}

} // namespace onset
