// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace onset {

/// The projects opened last, newest first, kept in QSettings.
class RecentProjects
{
public:
    static constexpr int kMost = 8;

    static QStringList paths();
    static void add(const QString &path);
    static void remove(const QString &path);
};

} // namespace onset
