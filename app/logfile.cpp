// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QStandardPaths>

#include <cstdio>
#include <memory>

namespace onset {

namespace {

/// The message handler is a plain function, so what it writes to has to live at file scope.
struct Log
{
    QMutex mutex;
    QFile file;
};

Log &log()
{
    static Log instance;
    return instance;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto line = QStringLiteral("%1 %2 %3: %4\n")
                          .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), levelName(type),
                               QString::fromUtf8(context.category ? context.category : "default"), message)
                          .toUtf8();
    auto &target = log();
    const QMutexLocker lock(&target.mutex);
    if (target.file.isOpen()) {
        target.file.write(line);
        target.file.flush();
    }
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(line.constData(), stderr);
}

} // namespace

QString logFilePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath("onset.log");
}

void startLogFile()
{
    const QString path = logFilePath();
    QDir().mkpath(QFileInfo(path).path());
    QFile::remove(path + ".1");
    QFile::rename(path, path + ".1");
    auto &target = log();
    target.file.setFileName(path);
    // Not a reason to stop: standard error remains.
    [[maybe_unused]] const bool opened = target.file.open(QIODevice::WriteOnly | QIODevice::Append);
    qInstallMessageHandler(write);
}

} // namespace onset
