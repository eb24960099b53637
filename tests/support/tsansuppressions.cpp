// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Part of every test program of the preset tsan.

/// Qt Test's own watchdog races with the end of QTest::qRun, uninstrumented as both are. Code of ours never
/// has these two on its stack: the sanitizer sees only instrumented callers and the one frame above its own.
extern "C" const char *__tsan_default_suppressions()
{
    return "race:QWaitCondition::~QWaitCondition\nrace:QTest::qRun\n";
}
