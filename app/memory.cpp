// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory.h"

#include <cstdlib>
#include <initializer_list>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace onset {

#if defined(__GLIBC__)

void keepFreedMemory()
{
    for (const char *variable : {"MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "GLIBC_TUNABLES"}) {
        if (std::getenv(variable))
            return;
    }
    // Blocks of any size a network needs come from one arena, the only kind that holds blocks over 64 MB.
    constexpr int kLargest = 1 << 30;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, kLargest);
    mallopt(M_TRIM_THRESHOLD, kLargest);
}

void giveBackMemory()
{
    malloc_trim(0);
}

#else

void keepFreedMemory() {}
void giveBackMemory() {}

#endif

} // namespace onset
