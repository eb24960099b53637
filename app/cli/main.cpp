// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/openmp.h"
#include "app/services.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <langinfo.h>
#include <string_view>

namespace {

/// Qt complains on standard error about a locale that is not UTF-8, and takes this one then.
void ensureUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8")
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char **argv)
{
    onset::ensurePassiveOpenMp(argv);
    ensureUtf8Locale();
    const QCoreApplication application(argc, argv);
    return onset::cli::runCommandLine({argv + 1, argv + argc}, onset::makeServices());
}
