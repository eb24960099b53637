// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appinfo.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>
#include <QThread>

namespace onset {

QString diagnosticsText(const AppInfo &info)
{
    QStringList lines{
        QStringLiteral("Onset %1").arg(info.version),
        QStringLiteral("Qt %1 (built with %2)").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("System: %1, kernel %2, %3, %4 cores")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture())
            .arg(QThread::idealThreadCount()),
        QStringLiteral("Platform: %1, locale %2").arg(QGuiApplication::platformName(), QLocale().name())};
    for (const auto *screen : QGuiApplication::screens()) {
        lines += QStringLiteral("Screen: %1×%2 at %3")
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    }
    for (const auto &[name, version] : info.libraries)
        lines += QStringLiteral("%1: %2").arg(name, version);
    if (!info.logFile.isEmpty())
        lines += QStringLiteral("Log: %1").arg(info.logFile);
    if (info.diagnostics)
        lines += info.diagnostics();
    return lines.join(u'\n');
}

} // namespace onset
