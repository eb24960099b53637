// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/openmp.h"
#include "app/services.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    onset::ensurePassiveOpenMp(argv);
    const QCoreApplication application(argc, argv);
    return onset::cli::runCommandLine({argv + 1, argv + argc}, onset::makeServices());
}
