// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recentprojects.h"

#include <QSettings>

namespace onset {

namespace {

const QString kKey = QStringLiteral("recentProjects");

} // namespace

QStringList RecentProjects::paths()
{
    return QSettings().value(kKey).toStringList();
}

void RecentProjects::add(const QString &path)
{
    auto all = paths();
    all.removeAll(path);
    all.prepend(path);
    QSettings().setValue(kKey, all.mid(0, kMost));
}

void RecentProjects::remove(const QString &path)
{
    auto all = paths();
    all.removeAll(path);
    QSettings().setValue(kKey, all);
}

} // namespace onset
