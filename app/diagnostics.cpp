// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics.h"

#include "app/engines.h"
#include "app/logfile.h"
#include "app/versions.h"

#include <QFile>
#include <QStringList>
#include <QThread>

namespace onset {

namespace {

constexpr qint64 kLogTail = 8 * 1024;

QString logTail()
{
    QFile file(logFilePath());
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("(no log file)");
    file.seek(std::max<qint64>(0, file.size() - kLogTail));
    return QString::fromUtf8(file.readAll());
}

QString networkState()
{
    QFile maps("/proc/self/maps");
    const bool loaded = maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch");
    if (!loaded)
        return QStringLiteral("networks: not needed yet, LibTorch is not loaded");
    const auto module = enginesModule();
    if (!module)
        return QString::fromStdString(module.error().message);
    const RuntimeInfo info = (*module)->info();
    return QStringLiteral("LibTorch %1, %2 threads, %3 GPUs. %4")
        .arg(QString::fromStdString(info.torchVersion))
        .arg(info.threads)
        .arg(info.cudaDevices.size())
        .arg(QString::fromStdString(blasWarning()));
}

QString furtherText()
{
    return QStringList{QStringLiteral("cores: %1").arg(QThread::idealThreadCount()),
                       QStringLiteral("OMP_WAIT_POLICY: %1").arg(qEnvironmentVariable("OMP_WAIT_POLICY")),
                       networkState(), QStringLiteral("log:"), logTail()}
        .join('\n');
}

} // namespace

AppInfo appInfo()
{
    AppInfo info;
    info.version = QStringLiteral(ONSET_VERSION);
    for (const auto &[name, version] : libraryVersions())
        info.libraries.append({QString::fromStdString(name), QString::fromStdString(version)});
    info.logFile = logFilePath();
    info.diagnostics = &furtherText;
    return info;
}

} // namespace onset
