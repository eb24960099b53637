// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/result.h"

#include <QSize>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace onset {

/// What the command line of `onset` asks for.
struct WindowOptions
{
    QString project;
    bool readOnly = false; ///< open it without changing anything in its file or beside it
    QString screenshot;    ///< draw the window into this PNG and end
    std::optional<std::int64_t> frame;
    QSize size{1600, 900};
    QString language; ///< for this start only
    QString theme;    ///< "light" or "dark", for this start only
    bool help = false;
    bool version = false;
};

/// arguments: without the program's name.
Result<WindowOptions> parseWindowOptions(const QStringList &arguments);
QString windowUsage();

} // namespace onset
