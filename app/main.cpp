// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openmp.h"
#include "app/windowapp.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    const bool passive = onset::ensurePassiveOpenMp(argv);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const auto options = onset::parseWindowOptions(words);
    if (!options) {
        std::fprintf(stderr, "onset: %s\n%s\n", options.error().message.c_str(),
                     qPrintable(onset::windowUsage()));
        return 2;
    }
    if (options->help || options->version) {
        std::puts(options->version ? "onset " ONSET_VERSION : qPrintable(onset::windowUsage()));
        return 0;
    }
    // A picture of the window needs no display.
    if (!options->screenshot.isEmpty() && !std::getenv("QT_QPA_PLATFORM"))
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
    if (!passive)
        std::fputs("onset: OMP_WAIT_POLICY could not be set; training beside playing may be slow\n", stderr);
    return onset::runWindow(argc, argv, *options);
}
